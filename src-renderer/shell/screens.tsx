import { Suspense } from 'react';
import { useWords } from '../queries/use-words.ts';
import type { Route } from '../router.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { lazyScreen } from './lazy-screen.tsx';

const screens = {
  queue: lazyScreen(async () => (await import('../features/queue/queue-screen.tsx')).QueueScreen),
  ticket: lazyScreen(async () => (await import('../features/ticket/ticket-screen.tsx')).TicketScreen),
  phone: lazyScreen(async () => (await import('../features/phone/phone-screen.tsx')).PhoneScreen),
  register: lazyScreen(async () => (await import('../features/register/register-screen.tsx')).RegisterScreen),
  board: lazyScreen(async () => (await import('../features/board/board-screen.tsx')).BoardScreen),
  report: lazyScreen(async () => (await import('../features/report/report-screen.tsx')).ReportScreen),
  customers: lazyScreen(async () => (await import('../features/customers/customers-screen.tsx')).CustomersScreen),
  contracts: lazyScreen(async () => (await import('../features/contracts/contracts-screen.tsx')).ContractsScreen),
  settings: lazyScreen(async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen),
  attention: lazyScreen(async () => (await import('../features/attention/attention-screen.tsx')).AttentionScreen),
};

/** Fetches a screen's code before it is asked for. */
export function preloadScreen(screen: Route['screen']): void {
  screens[screen].preload().catch(() => undefined);
}

/** Fetches all screens' code, so that every one of them opens without a connection. */
export async function preloadScreens(): Promise<void> {
  await Promise.all(Object.values(screens).map((screen) => screen.preload()));
}

/** Each screen waits for its own code: the one before it is gone by then, and no longer answers to its keys. */
export function ScreenOf({ route }: { readonly route: Route }) {
  const { t } = useWords('shell');
  return (
    <Suspense key={route.screen} fallback={<Skeleton rows={10} label={t('loading')} />}>
      {screenOf(route)}
    </Suspense>
  );
}

function screenOf(route: Route) {
  if (route.screen === 'ticket') {
    return <screens.ticket.Screen key={route.ticketId} ticketId={route.ticketId} />;
  }
  const { Screen } = screens[route.screen];
  return <Screen />;
}

import { lazy, Suspense } from 'react';
import { useWords } from '../queries/use-words.ts';
import type { Route } from '../router.ts';
import { Skeleton } from '../ui/skeleton.tsx';

const load = {
  queue: () => import('../features/queue/queue-screen.tsx'),
  ticket: () => import('../features/ticket/ticket-screen.tsx'),
  phone: () => import('../features/phone/phone-screen.tsx'),
  register: () => import('../features/register/register-screen.tsx'),
  board: () => import('../features/board/board-screen.tsx'),
  report: () => import('../features/report/report-screen.tsx'),
  customers: () => import('../features/customers/customers-screen.tsx'),
  contracts: () => import('../features/contracts/contracts-screen.tsx'),
  settings: () => import('../features/settings/settings-screen.tsx'),
  attention: () => import('../features/attention/attention-screen.tsx'),
};

const QueueScreen = lazy(() => load.queue().then((loaded) => ({ default: loaded.QueueScreen })));
const TicketScreen = lazy(() => load.ticket().then((loaded) => ({ default: loaded.TicketScreen })));
const PhoneScreen = lazy(() => load.phone().then((loaded) => ({ default: loaded.PhoneScreen })));
const RegisterScreen = lazy(() => load.register().then((loaded) => ({ default: loaded.RegisterScreen })));
const BoardScreen = lazy(() => load.board().then((loaded) => ({ default: loaded.BoardScreen })));
const ReportScreen = lazy(() => load.report().then((loaded) => ({ default: loaded.ReportScreen })));
const CustomersScreen = lazy(() => load.customers().then((loaded) => ({ default: loaded.CustomersScreen })));
const ContractsScreen = lazy(() => load.contracts().then((loaded) => ({ default: loaded.ContractsScreen })));
const SettingsScreen = lazy(() => load.settings().then((loaded) => ({ default: loaded.SettingsScreen })));
const AttentionScreen = lazy(() => load.attention().then((loaded) => ({ default: loaded.AttentionScreen })));

/** Fetches a screen's code before it is asked for. */
export function preloadScreen(screen: Route['screen']): void {
  load[screen]().catch(() => undefined);
}

/** Fetches all screens' code, so that every one of them opens without a connection. */
export async function preloadScreens(): Promise<void> {
  await Promise.all(Object.values(load).map((screen) => screen()));
}

export function ScreenOf({ route }: { readonly route: Route }) {
  const { t } = useWords('shell');
  return <Suspense fallback={<Skeleton rows={10} label={t('loading')} />}>{screenOf(route)}</Suspense>;
}

function screenOf(route: Route) {
  switch (route.screen) {
    case 'queue':
      return <QueueScreen />;
    case 'ticket':
      return <TicketScreen key={route.ticketId} ticketId={route.ticketId} />;
    case 'customers':
      return <CustomersScreen />;
    case 'contracts':
      return <ContractsScreen />;
    case 'phone':
      return <PhoneScreen />;
    case 'register':
      return <RegisterScreen />;
    case 'board':
      return <BoardScreen />;
    case 'report':
      return <ReportScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'attention':
      return <AttentionScreen />;
  }
}

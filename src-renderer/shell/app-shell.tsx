import {
  ChartNoAxesColumn,
  CircleQuestionMark,
  Clock,
  Inbox,
  type LucideIcon,
  MonitorDot,
  PencilLine,
  Phone,
  ScrollText,
  Settings,
  UsersRound,
} from 'lucide-react';
import { useEffect } from 'react';
import { BreachAnnouncer } from '../features/board/breach-announcer.tsx';
import { StepAnnouncer } from '../features/board/step-announcer.tsx';
import { type ConnectionView as Line, useConnection } from '../queries/use-connection.ts';
import { useSession } from '../queries/use-session.ts';
import { type Translate, useWords } from '../queries/use-words.ts';
import { hrefOf, navigate, type Screen, useRoute } from '../router.ts';
import { type ConnectionView, type NavItem, Shell } from '../ui/shell.tsx';
import { CommandPanels } from './command-panels.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FillProgress } from './fill-progress.tsx';
import { homeOf, maySee, screensOf } from './role-screens.ts';
import { ScreenFailed } from './screen-failed.tsx';
import { ScreenOf } from './screens.tsx';
import { ShellBanners } from './shell-banners.tsx';
import './shell.css';

const icons: Readonly<Record<Screen, LucideIcon>> = {
  queue: Inbox,
  ticket: Clock,
  phone: Phone,
  register: PencilLine,
  board: MonitorDot,
  report: ChartNoAxesColumn,
  customers: UsersRound,
  contracts: ScrollText,
  settings: Settings,
  attention: CircleQuestionMark,
};

/** The frame round every screen of whoever is signed in. */
export function AppShell() {
  const { t } = useWords('shell');
  const { person } = useSession();
  const connection = useConnection();
  const route = useRoute();
  const isHome = location.pathname === '/' || !maySee(person.role, route.screen);
  useEffect(() => {
    if (isHome) navigate(`${hrefOf(plain(homeOf[person.role]))}${location.search}`, { replace: true });
  }, [isHome, person.role]);
  const item = navItemOf(route.screen, t);
  const items = screensOf[person.role].filter((screen) => screen !== 'settings').map(item);
  const attention: NavItem = {
    ...item('attention'),
    count: connection.refused,
    countLabel: t('refusedCount', { count: connection.refused }),
  };
  const screen = connection.fill ? <FillProgress fill={connection.fill} /> : <ScreenOf route={route} />;
  return (
    <Shell
      navLabel={t('navLabel')}
      brand={t('brand')}
      skipLabel={t('skip')}
      items={connection.refused > 0 || route.screen === 'attention' ? [...items, attention] : items}
      footItems={screensOf[person.role].includes('settings') ? [item('settings')] : []}
      connection={lineWords(connection, t)}
      onNavigate={navigate}
    >
      <div className="shell-body">
        <ShellBanners />
        <div className="shell-screen">
          <ErrorBoundary place={location.pathname} fallback={<ScreenFailed />}>
            {!isHome && screen}
          </ErrorBoundary>
        </div>
      </div>
      <CommandPanels />
      {person.role !== 'administrator' && <BreachAnnouncer />}
      {person.role !== 'administrator' && <StepAnnouncer />}
    </Shell>
  );
}

function navItemOf(current: Screen, t: Translate<'shell'>): (screen: Screen) => NavItem {
  return (screen) => ({
    id: screen,
    label: t(screen === 'ticket' ? 'queue' : screen),
    icon: icons[screen],
    href: hrefOf(plain(screen)),
    isCurrent: current === screen || (screen === 'queue' && current === 'ticket'),
  });
}

function plain(screen: Screen) {
  return screen === 'ticket' ? ({ screen: 'queue' } as const) : { screen };
}

function lineWords({ state, fill, pending }: Line, t: Translate<'shell'>): ConnectionView {
  const waiting = pending > 0 ? { detail: t('pending', { count: pending }) } : {};
  if (fill) return { kind: 'connecting', label: t('connecting'), detail: t('filling', fill) };
  if (state === 'online') return { kind: 'current', label: t('current'), ...waiting };
  if (state === 'connecting') return { kind: 'connecting', label: t('connecting'), ...waiting };
  return { kind: 'offline', label: t('offline'), ...waiting };
}

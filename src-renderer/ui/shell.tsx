import { Check, CloudOff, LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type NavItem = {
  readonly id: string;
  readonly label: string;
  readonly icon: LucideIcon;
  readonly href: string;
  readonly isCurrent?: boolean;
  /** A red number: only for what is overdue. `countLabel` says what is counted. */
  readonly count?: number;
  readonly countLabel?: string;
};
export type ConnectionView = {
  readonly kind: 'current' | 'offline' | 'connecting';
  /** 'Bijgewerkt' or 'Offline'. */
  readonly label: string;
  /** '3 nog niet verstuurd'. */
  readonly detail?: string;
};
export type ShellProps = {
  readonly navLabel: string;
  readonly brand: string;
  readonly items: readonly NavItem[];
  /** Stand at the foot of the rail. */
  readonly footItems?: readonly NavItem[];
  readonly connection: ConnectionView;
  /** 'Naar de inhoud'. */
  readonly skipLabel: string;
  /** Without it the browser follows the href. */
  readonly onNavigate?: (href: string) => void;
  readonly bar?: ReactNode;
  readonly children: ReactNode;
};

/** The frame of every screen: rail, top bar, and what was asked for. */
export function Shell(props: ShellProps) {
  return (
    <div className="app">
      <a className="skip" href="#main">
        {props.skipLabel}
      </a>
      <nav className="rail" aria-label={props.navLabel}>
        <Mark label={props.brand} />
        {props.items.map((item) => (
          <NavLink key={item.id} item={item} onNavigate={props.onNavigate} />
        ))}
        <span className="sp" />
        {props.footItems?.map((item) => (
          <NavLink key={item.id} item={item} onNavigate={props.onNavigate} />
        ))}
        <Connection connection={props.connection} />
      </nav>
      <main id="main" tabIndex={-1} className={props.bar === undefined ? 'main no-bar' : 'main'}>
        {props.bar !== undefined && <header className="bar">{props.bar}</header>}
        <div className="main-body">{props.children}</div>
      </main>
    </div>
  );
}

type NavLinkProps = { readonly item: NavItem; readonly onNavigate: ((href: string) => void) | undefined };

function NavLink({ item, onNavigate }: NavLinkProps) {
  return (
    <a
      href={item.href}
      aria-current={item.isCurrent === true ? 'page' : undefined}
      onClick={(event) => {
        if (onNavigate === undefined || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onNavigate(item.href);
      }}
    >
      <Icon of={item.icon} size="nav" />
      {item.count !== undefined && item.count > 0 && (
        <span className="count" title={item.countLabel}>
          <span aria-hidden="true">{item.count}</span>
          <span className="vh">{item.countLabel ?? item.count}, </span>
        </span>
      )}
      {item.label}
    </a>
  );
}

const connectionIcon: Readonly<Record<ConnectionView['kind'], LucideIcon>> = {
  current: Check,
  offline: CloudOff,
  connecting: LoaderCircle,
};

function Connection({ connection }: { readonly connection: ConnectionView }) {
  const { kind, label, detail } = connection;
  return (
    <div className={kind === 'offline' ? 'link-state off' : 'link-state'} role="status">
      <Icon of={connectionIcon[kind]} />
      <span>
        {kind === 'offline' ? <b>{label}</b> : label}
        {detail !== undefined && ` – ${detail}`}
      </span>
    </div>
  );
}

function Mark({ label }: { readonly label: string }) {
  return (
    <div className="mark">
      <svg viewBox="0 0 26 26" role="img" aria-label={label}>
        <circle cx="13" cy="13" r="11" />
        <path d="M13 13V2A11 11 0 0 1 24 13z" />
      </svg>
    </div>
  );
}

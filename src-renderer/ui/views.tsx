import { Amount } from './amount.tsx';

export type View = {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly count?: number;
  readonly isCurrent?: boolean;
};
export type ViewsProps = {
  readonly label: string;
  readonly views: readonly View[];
  readonly onOpen?: (id: string) => void;
};

/** The saved views in the top bar. */
export function Views({ label, views, onOpen }: ViewsProps) {
  return (
    <nav className="views" aria-label={label}>
      {views.map((view) => (
        <a
          key={view.id}
          href={view.href}
          aria-current={view.isCurrent === true ? 'page' : undefined}
          onClick={(event) => {
            if (onOpen === undefined) return;
            event.preventDefault();
            onOpen(view.id);
          }}
        >
          {view.label}{' '}
          {view.count !== undefined && (
            <span className="n">
              <Amount of={view.count} />
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}

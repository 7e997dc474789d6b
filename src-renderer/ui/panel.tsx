import type { ReactNode } from 'react';

export type PanelProps = {
  readonly label: string;
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
};

/** A side region: fixed head and foot, a body that scrolls. */
export function Panel({ label, head, foot, children }: PanelProps) {
  return (
    <aside className="panel" aria-label={label}>
      {head !== undefined && <div className="panel-head">{head}</div>}
      <div className="panel-body">{children}</div>
      {foot !== undefined && <div className="panel-foot">{foot}</div>}
    </aside>
  );
}

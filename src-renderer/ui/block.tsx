import type { ReactNode } from 'react';

export type BlockProps = { readonly title?: ReactNode; readonly aside?: ReactNode; readonly children: ReactNode };

/** A part of a panel, under a small heading, closed by a hairline. */
export function Block({ title, aside, children }: BlockProps) {
  return (
    <section className="block">
      {title !== undefined && (
        <h3>
          {title}
          {aside !== undefined && <span className="r">{aside}</span>}
        </h3>
      )}
      {children}
    </section>
  );
}

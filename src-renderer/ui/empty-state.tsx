import type { ReactNode } from 'react';

export type EmptyStateProps = { readonly title: string; readonly text?: ReactNode; readonly action?: ReactNode };

/** Empty is a kind of ready, and deserves a sentence. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <p className="mid">{title}</p>
      {text !== undefined && <p className="sec">{text}</p>}
      {action}
    </div>
  );
}

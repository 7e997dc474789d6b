import type { ReactNode } from 'react';

/** A key hint: beside the label, never instead of it. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd>{children}</kbd>;
}

/** The hint inside a control: seen, but not part of the control's name. */
export function KeyHint({ keys }: { readonly keys: string | undefined }) {
  if (keys === undefined) return null;
  return (
    <span className="hint" aria-hidden="true">
      <kbd>{keys}</kbd>
    </span>
  );
}

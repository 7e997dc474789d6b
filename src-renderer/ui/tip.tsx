import type { ReactNode } from 'react';
import { Tooltip } from 'react-aria-components';
import { KeyHint } from './kbd.tsx';

/** The text of a tooltip; stands inside a TooltipTrigger. */
export function Tip({ children, keys }: { readonly children: ReactNode; readonly keys?: string | undefined }) {
  return (
    <Tooltip className="tip" offset={6}>
      {children}
      <KeyHint keys={keys} />
    </Tooltip>
  );
}

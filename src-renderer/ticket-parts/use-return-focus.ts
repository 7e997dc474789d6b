import { useEffect, useState } from 'react';

/** When what was opened closes, the focus goes back to where it was, not to the top of the page. */
export function useReturnFocus(): void {
  // Taken while rendering: by the time effects run, a field of what was opened may have the focus already.
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const now = document.activeElement;
      const wasLost = now === null || now === document.body;
      if (wasLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    },
    [before],
  );
}

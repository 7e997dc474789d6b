import { type RefObject, useEffect, useState } from 'react';

export interface Fits {
  /** Whole items in the lane. */
  readonly alone: number;
  /** Whole items with the line that counts the rest below them. */
  readonly aboveLine: number;
}

/** How many whole items of the height that CSS gives them fit in a lane; what does not fit is counted, never cut in half. */
export function useFits(list: RefObject<HTMLElement | null>): Fits {
  const [fits, setFits] = useState<Fits>({ alone: 4, aboveLine: 3 });
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const heightOf = (part: string) => element.querySelector(part)?.getBoundingClientRect().height ?? 0;
    const measure = () => {
      const item = heightOf('[data-probe]');
      if (item === 0) return;
      const height = element.getBoundingClientRect().height;
      const whole = (room: number) => Math.max(1, Math.floor(room / item));
      const next = { alone: whole(height), aboveLine: whole(height - heightOf('[data-line-probe]')) };
      setFits((before) => (before.alone === next.alone && before.aboveLine === next.aboveLine ? before : next));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [list]);
  return fits;
}

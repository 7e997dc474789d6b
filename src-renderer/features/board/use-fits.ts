import { type RefObject, useEffect, useState } from 'react';

/** How many whole items of the height that CSS gives them (`--item`) fit in a lane; what does not fit is counted, never cut in half. */
export function useFits(list: RefObject<HTMLElement | null>): number {
  const [fits, setFits] = useState(4);
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = () => {
      const probe = element.querySelector('[data-probe]');
      const item = probe?.getBoundingClientRect().height ?? 0;
      if (item > 0) setFits(Math.max(1, Math.floor(element.getBoundingClientRect().height / item)));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [list]);
  return fits;
}

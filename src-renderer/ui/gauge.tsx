import { useLayoutEffect, useRef } from 'react';
import type { ClockState } from './clock-face.ts';

export type GaugeProps = {
  readonly state: ClockState;
  /** How much is used, 0 to 1. */
  readonly used: number;
  /** '43 u 22 van 45 u verbruikt'. */
  readonly label: string;
};

/** A bar: pale is used, the state's colour is left. */
export function Gauge({ state, used, label }: GaugeProps) {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => bar.current?.style.setProperty('--used', String(Math.min(1, Math.max(0, used)))), [used]);
  return (
    <div ref={bar} className={`gauge is-${state}`} role="img" aria-label={label}>
      <i />
    </div>
  );
}

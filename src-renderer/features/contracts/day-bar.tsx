import { DAY } from '../../../src-shared/time/instant.ts';

export interface DayBarProps {
  /** From, to, from, to, … in milliseconds after midnight. */
  readonly hours: readonly number[];
}

/** The service hours of one day, midnight to midnight. The words beside it say the same. */
export function DayBar({ hours }: DayBarProps) {
  const parts = hours.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: hours[at + 1] ?? from }] : []));
  return (
    <svg className="day-bar" viewBox="0 0 96 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="g" width="96" height="8" />
      {[24, 48, 72].map((x) => (
        <line key={x} x1={x} x2={x} y1="0" y2="8" />
      ))}
      {parts.map(({ from, to }) => (
        <rect key={from} className="o" x={(from / DAY) * 96} width={((to - from) / DAY) * 96} height="8" />
      ))}
    </svg>
  );
}

/** The hours above the bars. */
export function DayBarScale() {
  return (
    <span className="day-scale n" aria-hidden="true">
      {[0, 6, 12, 18, 24].map((hour) => (
        <span key={hour}>{hour}</span>
      ))}
    </span>
  );
}

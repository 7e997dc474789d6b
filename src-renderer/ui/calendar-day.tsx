import type { ReactNode } from 'react';

export type CalendarDayProps = {
  /** 'vr 20'. */
  readonly label: string;
  /** A tag: 'vandaag', 'kerst'. */
  readonly tag?: ReactNode;
  readonly isToday?: boolean;
  readonly isClosed?: boolean;
  /** Service hours as parts of the drawn day, 0 to 1. */
  readonly hours: readonly { readonly from: number; readonly to: number }[];
  /** '09:00–12:00' or 'dicht'. */
  readonly text: string;
  readonly note?: ReactNode;
};

/** One day of a service calendar. Stands in a `<div className="cals">`. */
export function CalendarDay({ label, tag, isToday, isClosed, hours, text, note }: CalendarDayProps) {
  return (
    <div className={`cal${isToday === true ? ' today' : ''}${isClosed === true ? ' off' : ''}`}>
      <div className="cal-d">
        <b>{label}</b>
        {tag}
      </div>
      <svg className="hours" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="g" width="100" height="8" />
        {hours.map((part) => (
          <rect key={part.from} className="o" x={part.from * 100} width={(part.to - part.from) * 100} height="8" />
        ))}
      </svg>
      <p>{isClosed === true ? <span className="off-word">{text}</span> : text}</p>
      {note !== undefined && <p className="mk">{note}</p>}
    </div>
  );
}

import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ClockState } from './clock-face.ts';
import { type StripColumn, type StripDay, type StripMark, type StripSegment, stripColumns } from './strip-layout.ts';

export type { StripDay, StripMark, StripSegment } from './strip-layout.ts';
export type StripProps = {
  readonly state: ClockState;
  readonly days: readonly StripDay[];
  readonly marks: readonly StripMark[];
  /** The drawing repeats what the words beneath say; this names it. */
  readonly label: string;
};

const TOP = 40;
const HEIGHT = 26;
const TOTAL = 90;
/** Narrower than this a day keeps its column but loses its words. */
const LABEL_ROOM = 30;
const SUM_ROOM = 40;

/** Receipt to deadline, a column per day: what counted, what is left, what stood still. */
export function Strip({ state, days, marks, label }: StripProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidthOf(box, 896);
  const id = useId();
  const columns = stripColumns(days, width);
  return (
    <div ref={box} className="strip-box">
      <svg className={`strip is-${state}`} viewBox={`0 0 ${width} ${TOTAL}`} role="img" aria-label={label}>
        <Hatches id={id} />
        {days.map((day, at) => (
          <Day key={day.id} day={day} column={columns[at] ?? { x: 0, width: 0 }} hatch={id} />
        ))}
        {marks.map((mark) => (
          <Mark
            key={`${mark.kind} ${mark.label}`}
            mark={mark}
            x={placeOf(mark, days, columns)}
            width={width}
            marks={marks}
          />
        ))}
      </svg>
    </div>
  );
}

function Hatches({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}n`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="hatchline" d="M0 0V5" />
      </pattern>
      <pattern id={`${id}w`} width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="tick" d="M0 0V9" />
      </pattern>
    </defs>
  );
}

type DayProps = { readonly day: StripDay; readonly column: StripColumn; readonly hatch: string };

function Day({ day, column, hatch }: DayProps) {
  const { x, width } = column;
  const middle = x + width / 2;
  return (
    <g>
      {width >= LABEL_ROOM && (
        <text className={day.isToday === true ? 'today' : 'day'} x={middle} y="13" textAnchor="middle">
          {day.label}
        </text>
      )}
      <rect className="ground" x={x} y={TOP} width={width} height={HEIGHT} rx="2" />
      {day.isClosed === true && <rect fill={`url(#${hatch}w)`} x={x} y={TOP} width={width} height={HEIGHT} rx="2" />}
      {day.segments.map((segment) => (
        <Segment key={`${segment.kind} ${segment.from}`} segment={segment} column={column} hatch={hatch} />
      ))}
      {(width >= SUM_ROOM || day.isClosed === true) && (
        <text className="sum" x={middle} y="83" textAnchor="middle">
          {day.sum}
        </text>
      )}
    </g>
  );
}

type SegmentProps = { readonly segment: StripSegment; readonly column: StripColumn; readonly hatch: string };

function Segment({ segment, column, hatch }: SegmentProps): ReactNode {
  const x = column.x + segment.from * column.width;
  const width = Math.max(0, (segment.to - segment.from) * column.width);
  if (segment.kind === 'paused') {
    return (
      <>
        <rect className="ground" x={x} y={TOP} width={width} height={HEIGHT} />
        <rect fill={`url(#${hatch}n)`} x={x} y={TOP} width={width} height={HEIGHT} />
      </>
    );
  }
  if (segment.kind === 'rest') {
    // the outline lies inside the segment
    return (
      <rect className="rest" x={x + 0.625} y={TOP + 0.625} width={Math.max(0.5, width - 1.25)} height={HEIGHT - 1.25} />
    );
  }
  return <rect className={segment.kind} x={x} y={TOP} width={width} height={HEIGHT} />;
}

type MarkProps = {
  readonly mark: StripMark;
  readonly x: number;
  readonly width: number;
  readonly marks: readonly StripMark[];
};

function Mark({ mark, x, width, marks }: MarkProps): ReactNode {
  switch (mark.kind) {
    case 'received':
      return <ReceivedMark x={x} label={mark.label} />;
    case 'now':
      return <NowMark x={x} width={width} label={mark.label} isAfterDue={isBehindDue(mark, marks)} />;
    case 'due':
      return <DueMark x={x} width={width} label={mark.label} isBeforeNow={isBeforeNow(mark, marks)} />;
    case 'note':
      return (
        <text className="lbl" x={x + 2} y="35">
          {mark.label}
        </text>
      );
  }
}

function ReceivedMark({ x, label }: { readonly x: number; readonly label: string }) {
  return (
    <>
      <path className="nowline" d={`M${x} 32V66`} />
      <circle className="dot" cx={x} cy="32" r="3.25" />
      <text className="lbl" x={x + 8} y="35">
        {label}
      </text>
    </>
  );
}

type NowMarkProps = {
  readonly x: number;
  readonly width: number;
  readonly label: string;
  readonly isAfterDue: boolean;
};

function NowMark({ x, width, label, isAfterDue }: NowMarkProps) {
  const box = label.length * 6 + 9;
  const left = isAfterDue || x - box < 0 ? Math.min(x - 0.75, width - box) : x + 0.75 - box;
  return (
    <>
      <path className="nowline" d={`M${x} 32V71`} />
      <rect className="nowbox" x={left} y="20" width={box} height="16" rx="2" />
      <text className="nowtext" x={left + box / 2} y="31.7" textAnchor="middle">
        {label}
      </text>
    </>
  );
}

type DueMarkProps = {
  readonly x: number;
  readonly width: number;
  readonly label: string;
  readonly isBeforeNow: boolean;
};

/** The flag flies away from now: to the left once the moment has passed, or where the strip ends. */
function DueMark({ x, width, label, isBeforeNow }: DueMarkProps) {
  const isLeft = isBeforeNow || x + 12 + label.length * 6.5 > width;
  const flag = isLeft ? `M${x} 22h-8l2.5 3.5 -2.5 3.5h8z` : `M${x} 22h8l-2.5 3.5 2.5 3.5h-8z`;
  return (
    <>
      <path className="dueline" d={`M${x} 22V71`} />
      <path className="flag" d={flag} />
      <text className="duetext" x={isLeft ? x - 12 : x + 12} y="31.7" textAnchor={isLeft ? 'end' : 'start'}>
        {label}
      </text>
    </>
  );
}

function placeOf(mark: StripMark, days: readonly StripDay[], columns: readonly StripColumn[]): number {
  const column = columns[days.findIndex((day) => day.id === mark.dayId)];
  return column === undefined ? 0 : column.x + mark.at * column.width;
}

function isBehindDue(now: StripMark, marks: readonly StripMark[]): boolean {
  return marks.some((mark) => mark.kind === 'due' && isEarlier(mark, now));
}

function isBeforeNow(due: StripMark, marks: readonly StripMark[]): boolean {
  return marks.some((mark) => mark.kind === 'now' && isEarlier(due, mark));
}

/** Day ids sort by date. */
function isEarlier(a: StripMark, b: StripMark): boolean {
  return a.dayId < b.dayId || (a.dayId === b.dayId && a.at < b.at);
}

/** The drawing is made at its real width, so that its words keep their size. */
function useWidthOf(box: { readonly current: HTMLElement | null }, atFirst: number): number {
  const [width, setWidth] = useState(atFirst);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(200, Math.round(element.clientWidth))));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return width;
}

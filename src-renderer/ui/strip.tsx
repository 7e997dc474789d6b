import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ClockState } from './clock-face.ts';
import {
  type PlacedMark,
  placeMarks,
  type StripColumn,
  type StripDay,
  type StripMark,
  type StripSegment,
  stripColumns,
} from './strip-layout.ts';
import { StripMarkDrawing } from './strip-mark.tsx';

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
        {inDrawingOrder(placeMarks(marks, days, columns, width)).map((mark) => (
          <StripMarkDrawing key={`${mark.kind} ${mark.label}`} mark={mark} />
        ))}
      </svg>
    </div>
  );
}

/** Now is drawn last: it stands over a stem that is close. */
function inDrawingOrder(marks: readonly PlacedMark[]): readonly PlacedMark[] {
  return [...marks.filter((mark) => mark.kind !== 'now'), ...marks.filter((mark) => mark.kind === 'now')];
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

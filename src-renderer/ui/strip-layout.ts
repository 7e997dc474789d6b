export type StripSegment = {
  readonly kind: 'open' | 'used' | 'rest' | 'late' | 'paused';
  /** Parts of the drawn day, 0 to 1. The night is already left out. */
  readonly from: number;
  readonly to: number;
};
export type StripDay = {
  /** Unique within the strip, for instance '2026-11-20'. */
  readonly id: string;
  /** 'vr 20'. */
  readonly label: string;
  readonly isToday?: boolean;
  /** A day without service hours: drawn narrow and hatched. */
  readonly isClosed?: boolean;
  /** What counted that day: '4 u 10', or '–'. */
  readonly sum: string;
  /** Drawn in this order: put 'open' first. A gap is a gap: a lunch break. */
  readonly segments: readonly StripSegment[];
};
export type StripMark = {
  readonly kind: 'received' | 'now' | 'due' | 'note';
  readonly dayId: string;
  readonly at: number;
  /** 'ontvangen 13:20', 'nu 13:12', '14:50', 'wacht op klant'. */
  readonly label: string;
};
export type StripColumn = { readonly x: number; readonly width: number };

const EDGE = 1;
const GAP = 2;
const NARROW = 32;
/** A label at the last moment of the last day needs room to its right. */
const TAIL = 22;

/** One column per day; closed days are narrow, the others share what is left. */
export function stripColumns(days: readonly StripDay[], width: number): readonly StripColumn[] {
  const closed = days.filter((day) => day.isClosed === true).length;
  const open = days.length - closed;
  const room = width - EDGE - TAIL - GAP * (days.length - 1);
  const narrow = Math.min(NARROW, room / Math.max(1, days.length));
  const wide = open === 0 ? narrow : (room - narrow * closed) / open;
  let x = EDGE;
  return days.map((day) => {
    const column = { x, width: day.isClosed === true ? narrow : wide };
    x += column.width + GAP;
    return column;
  });
}

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

export type PlacedMark = StripMark & {
  readonly x: number;
  /** Where the words stand; undefined where there is no room: the list below has them too. */
  readonly words: { readonly x: number; readonly side: 'left' | 'right' } | undefined;
};

/** Room of a letter at 11 px, with air. */
const LETTER = 6;
const STEM = 8;
/** From the stem of the deadline to its words. */
export const FLAG = 12;

/** Gives each mark's words a place beside its stem where they do not cover another. */
export function placeMarks(
  marks: readonly StripMark[],
  days: readonly StripDay[],
  columns: readonly StripColumn[],
  width: number,
): readonly PlacedMark[] {
  const xOf = (mark: StripMark) => {
    const column = columns[days.findIndex((day) => day.id === mark.dayId)];
    return column === undefined ? 0 : column.x + mark.at * column.width;
  };
  const find = (kind: StripMark['kind']) => {
    const mark = marks.find((candidate) => candidate.kind === kind);
    return mark === undefined ? undefined : { x: xOf(mark), room: mark.label.length * LETTER };
  };
  const received = find('received');
  const due = placeDue(find('due'), find('now'), width);
  const now = placeNow(find('now'), received, due, width);
  const wordsOf = (mark: StripMark): PlacedMark['words'] => {
    switch (mark.kind) {
      case 'received':
        return received && placeReceived(received, [now, due]);
      case 'now':
        return now && { x: now.x, side: now.side };
      case 'due':
        return due && { x: wordsOfDue(due, now), side: due.side };
      case 'note':
        return { x: xOf(mark) + 2, side: 'right' };
    }
  };
  return marks.map((mark) => ({ ...mark, x: xOf(mark), words: wordsOf(mark) }));
}

/** The width of the label that says now. */
export function nowBoxWidth(label: string): number {
  return label.length * LETTER + 9;
}

type Spot = { readonly x: number; readonly room: number };
type Placed = Spot & { readonly side: 'left' | 'right'; readonly from: number };

/** The flag flies away from now: to the left once the moment has passed, or where the strip ends. */
function placeDue(due: Spot | undefined, now: Spot | undefined, width: number): Placed | undefined {
  if (due === undefined) return undefined;
  const isLeft = (now !== undefined && due.x < now.x) || due.x + FLAG + due.room > width;
  return { ...due, side: isLeft ? 'left' : 'right', from: isLeft ? due.x - FLAG - due.room : due.x };
}

/** Now stands before its stem, unless the receipt or a passed deadline is there. */
function placeNow(
  now: Spot | undefined,
  received: Spot | undefined,
  due: Placed | undefined,
  width: number,
): Placed | undefined {
  if (now === undefined) return undefined;
  const box = now.room + 9;
  const isTaken = (spot: Spot | undefined) => spot !== undefined && spot.x <= now.x && now.x - spot.x < box + STEM;
  const wantsRight = (due !== undefined && due.x < now.x) || now.x < box || isTaken(received);
  const isRight = wantsRight && now.x + box <= width;
  return { ...now, side: isRight ? 'right' : 'left', from: isRight ? now.x : now.x - box };
}

function wordsOfDue(due: Placed, now: Placed | undefined): number {
  if (due.side === 'left') return due.x - FLAG;
  const isBehindBox = now?.side === 'right' && now.x < due.x;
  return isBehindBox ? Math.max(due.x + FLAG, now.x + now.room + 9 + FLAG + 2) : due.x + FLAG;
}

function placeReceived(received: Spot, others: readonly (Placed | undefined)[]): PlacedMark['words'] {
  const ahead = others.flatMap((other) => (other !== undefined && other.x >= received.x ? [other.from] : []));
  if (received.x + STEM + received.room + 4 <= Math.min(Number.POSITIVE_INFINITY, ...ahead)) {
    return { x: received.x + STEM, side: 'right' };
  }
  return received.x - STEM - received.room >= 0 ? { x: received.x - STEM, side: 'left' } : undefined;
}

export type BudgetBoxesProps = {
  /** How many misses the promise bears; none draws nothing. */
  readonly allowed: number;
  readonly used: number;
  /** The same in words. */
  readonly label: string;
};

/** More than this many would be a blur: then each box stands for an equal part. */
const MOST = 10;

/** An error budget in boxes: filled is used. What goes beyond it stands outside, filled and crossed. */
export function BudgetBoxes({ allowed, used, label }: BudgetBoxesProps) {
  const boxes = boxesOf(allowed, used);
  if (boxes.length === 0) return <span className="mut">–</span>;
  return (
    <svg
      className={`budget-boxes is-${toneOf(allowed - used)}`}
      viewBox={`0 0 ${boxes.length * 14} 11`}
      width={boxes.length * 14}
      height="11"
      role="img"
      aria-label={label}
    >
      {boxes.map((box, at) => (
        <g key={box.key}>
          <rect className={box.kind} x={at * 14 + 0.5} y=".5" width="10" height="10" rx="1.5" />
          {box.kind === 'beyond' && <path d={`M${at * 14 + 3} 3l5 5m0-5l-5 5`} />}
        </g>
      ))}
    </svg>
  );
}

interface Box {
  readonly key: string;
  readonly kind: 'used' | 'left' | 'beyond';
}

/** Rounded against the promise: what is used is never drawn smaller than it is. */
export function boxesOf(allowed: number, used: number): readonly Box[] {
  if (allowed <= 0) return [];
  const count = Math.min(allowed, MOST);
  const filled = Math.min(count, Math.ceil((used * count) / allowed));
  const boxes = Array.from({ length: count }, (_, at): Box => ({ key: `${at}`, kind: at < filled ? 'used' : 'left' }));
  return used > allowed ? [...boxes, { key: 'beyond', kind: 'beyond' }] : boxes;
}

/** Colour means something to do: the last miss that can be borne, none left, one too many. */
export function toneOf(left: number): 'calm' | 'warn' | 'crit' | 'over' {
  if (left < 0) return 'over';
  if (left === 0) return 'crit';
  return left === 1 ? 'warn' : 'calm';
}

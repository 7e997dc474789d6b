import { type KeyboardEvent, type PointerEvent, type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';

export type SplitProps = {
  readonly children: ReactNode;
  /** The panel on the right; without it the main part takes all the room. */
  readonly side?: ReactNode;
  /** Width of the side in pixels. */
  readonly width: number;
  readonly onWidthChange: (width: number) => void;
  /** Accessible name of the splitter. */
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
};

const STEP = 16;

/** A main part and a side whose width a pointer or the arrow keys change. */
export function Split({ children, side, width, onWidthChange, label, min = 320, max = 560 }: SplitProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = clamp(width, min, max);
  const sideWidth = side === undefined ? '0' : `${shown}px`;
  useLayoutEffect(() => box.current?.style.setProperty('--side-now', sideWidth), [sideWidth]);
  const change = (next: number) => onWidthChange(clamp(next, min, max));
  return (
    <div ref={box} className="split">
      <div className="split-main">{children}</div>
      {side !== undefined && (
        <div className="split-side">
          <Splitter label={label} value={shown} min={min} max={max} onChange={change} box={box} />
          {side}
        </div>
      )}
    </div>
  );
}

type SplitterProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (width: number) => void;
  readonly box: { readonly current: HTMLDivElement | null };
  readonly ref?: Ref<HTMLDivElement>;
};

function Splitter({ label, value, min, max, onChange, box }: SplitterProps) {
  function follow(event: PointerEvent<HTMLDivElement>) {
    const right = box.current?.getBoundingClientRect().right;
    if (right !== undefined && event.currentTarget.hasPointerCapture(event.pointerId)) onChange(right - event.clientX);
  }
  function step(event: KeyboardEvent<HTMLDivElement>) {
    const next = splitterWidth(event.key, { value, min, max });
    if (next === undefined) return;
    event.preventDefault();
    onChange(next);
  }
  return (
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={step}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={follow}
    />
  );
}

/** The width a key asks for: the panel is on the right, so left makes it wider. */
export function splitterWidth(
  key: string,
  { value, min, max }: { readonly value: number; readonly min: number; readonly max: number },
): number | undefined {
  if (key === 'ArrowLeft') return clamp(value + STEP, min, max);
  if (key === 'ArrowRight') return clamp(value - STEP, min, max);
  if (key === 'Home') return min;
  if (key === 'End') return max;
  return undefined;
}

function clamp(value: number, min: number, max: number): number {
  return Math.round(Math.min(max, Math.max(min, value)));
}

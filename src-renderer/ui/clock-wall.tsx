import type { Ref } from 'react';
import { ClockDial } from './clock-dial.tsx';
import { ClockDigits } from './clock-digits.tsx';
import type { ClockFace } from './clock-face.ts';

export type ClockWallProps = {
  readonly face: ClockFace;
  /** Urgent lanes read at 72 px, the rest at 44 px. */
  readonly size?: 'urgent' | 'today' | undefined;
  /** For who turns the figure without drawing the clock again: see `writeSeconds`. */
  readonly digitsRef?: Ref<HTMLSpanElement>;
};

/** The board form, readable at five metres. */
export function ClockWall({ face, size = 'today', digitsRef }: ClockWallProps) {
  return (
    <div className={`clock-w ${size} is-${face.state}`} role="img" aria-label={face.sentence}>
      <ClockDial state={face.state} fill={face.fill} />
      <span className={figureClass(face.left)}>
        {face.left === undefined ? <span>{face.word}</span> : <ClockDigits left={face.left} ref={digitsRef} />}
      </span>
    </div>
  );
}

/** More than `+9 u 59 m` needs a smaller figure to stay within its lane. */
const LONGEST = 9;

function figureClass(left: string | undefined): string {
  if (left === undefined) return 'cd words';
  return left.length > LONGEST ? 'cd left long' : 'cd left';
}

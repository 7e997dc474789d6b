import { ClockDial } from './clock-dial.tsx';
import { ClockDigits } from './clock-digits.tsx';
import type { ClockFace } from './clock-face.ts';

export type ClockWallProps = {
  readonly face: ClockFace;
  /** Urgent lanes read at 72 px, the rest at 44 px. */
  readonly size?: 'urgent' | 'today';
};

/** The board form, readable at five metres. */
export function ClockWall({ face, size = 'today' }: ClockWallProps) {
  return (
    <div className={`clock-w ${size} is-${face.state}`} role="img" aria-label={face.sentence}>
      <ClockDial state={face.state} fill={face.fill} />
      <span className={face.left === undefined ? 'cd words' : 'cd left'}>
        {face.left === undefined ? <span>{face.word}</span> : <ClockDigits left={face.left} />}
      </span>
    </div>
  );
}

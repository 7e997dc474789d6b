import type { ReactNode } from 'react';
import { ClockDial } from './clock-dial.tsx';
import { ClockDigits } from './clock-digits.tsx';
import type { ClockFace } from './clock-face.ts';

export type ClockHeaderProps = {
  readonly face: ClockFace;
  /** The line below; without it the face's own detail and moment. May hold a link. */
  readonly sub?: ReactNode;
};

/** The header form: the clock is the largest thing on a ticket. */
export function ClockHeader({ face, sub }: ClockHeaderProps) {
  return (
    <div className={`clock-l is-${face.state}`}>
      <ClockDial state={face.state} fill={face.fill} />
      <div className={face.left === undefined ? 'big words' : 'big left'} role="img" aria-label={face.sentence}>
        {face.left === undefined ? <span>{face.word}</span> : <ClockDigits left={face.left} />}
      </div>
      <div className="sub">
        {sub ?? (
          <>
            {face.detail} <b>{face.due}</b>
          </>
        )}
      </div>
    </div>
  );
}

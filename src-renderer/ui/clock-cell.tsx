import { memo } from 'react';
import { ClockDial } from './clock-dial.tsx';
import type { ClockFace } from './clock-face.ts';

export type ClockCellProps = { readonly face: ClockFace };

/** The row form: dial, what is left, and the moment; or the state in words. */
export const ClockCell = memo(function ClockCell({ face }: ClockCellProps) {
  return (
    <div className={`clock is-${face.state}`} role="img" aria-label={face.sentence}>
      <ClockDial state={face.state} fill={face.fill} />
      {face.left === undefined ? <ClockWords face={face} /> : <ClockFigures face={face} left={face.left} />}
    </div>
  );
});

function ClockFigures({ face, left }: { readonly face: ClockFace; readonly left: string }) {
  return (
    <>
      <span className="left">{left}</span>
      <span className="due">
        {`${face.detail} `}
        <b>{face.due}</b>
      </span>
    </>
  );
}

function ClockWords({ face }: { readonly face: ClockFace }) {
  const detail = [face.detail, face.due].filter((part) => part !== undefined).join(' ');
  return (
    <span className="word clip">
      <b>{face.word}</b>
      {detail !== '' && <span>{detail}</span>}
    </span>
  );
}

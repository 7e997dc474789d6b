import type { ReactNode } from 'react';
import { FLAG, nowBoxWidth, type PlacedMark } from './strip-layout.ts';

/** A stem with its words: receipt, now, the deadline. */
export function StripMarkDrawing({ mark }: { readonly mark: PlacedMark }): ReactNode {
  switch (mark.kind) {
    case 'received':
      return <ReceivedMark mark={mark} />;
    case 'now':
      return <NowMark mark={mark} />;
    case 'due':
      return <DueMark mark={mark} />;
    case 'note':
      return <MarkWords mark={mark} className="lbl" y="35" />;
  }
}

function ReceivedMark({ mark }: { readonly mark: PlacedMark }) {
  return (
    <>
      <path className="nowline" d={`M${mark.x} 32V66`} />
      <circle className="dot" cx={mark.x} cy="32" r="3.25" />
      <MarkWords mark={mark} className="lbl" y="35" />
    </>
  );
}

function NowMark({ mark }: { readonly mark: PlacedMark }) {
  const box = nowBoxWidth(mark.label);
  const left = mark.words?.side === 'right' ? mark.x - 0.75 : mark.x + 0.75 - box;
  return (
    <>
      <path className="nowline" d={`M${mark.x} 32V71`} />
      <rect className="nowbox" x={left} y="20" width={box} height="16" rx="2" />
      <text className="nowtext" x={left + box / 2} y="31.7" textAnchor="middle">
        {mark.label}
      </text>
    </>
  );
}

function DueMark({ mark }: { readonly mark: PlacedMark }) {
  const isLeft = mark.words?.side === 'left';
  // where now stands over the stem, the flag goes along with its words
  const pole = (mark.words?.x ?? mark.x + FLAG) - FLAG;
  const flag = isLeft ? 'h-8l2.5 3.5 -2.5 3.5h8z' : 'h8l-2.5 3.5 2.5 3.5h-8z';
  return (
    <>
      <path className="dueline" d={`M${mark.x} 22V71`} />
      <path className="flag" d={`M${isLeft ? mark.x : pole} 22${flag}`} />
      <MarkWords mark={mark} className="duetext" y="31.7" />
    </>
  );
}

type MarkWordsProps = { readonly mark: PlacedMark; readonly className: string; readonly y: string };

function MarkWords({ mark, className, y }: MarkWordsProps) {
  if (mark.words === undefined) return null;
  return (
    <text className={className} x={mark.words.x} y={y} textAnchor={mark.words.side === 'left' ? 'end' : 'start'}>
      {mark.label}
    </text>
  );
}

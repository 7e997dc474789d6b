import type { ReactNode } from 'react';
import type { ClockState } from './clock-face.ts';

export type ClockDialProps = { readonly state: ClockState; readonly fill?: number };

/** Shape says kind, fill says how much is left: clockwise from twelve. */
export function ClockDial({ state, fill = 1 }: ClockDialProps) {
  return (
    <svg className={`dial is-${state}`} viewBox="0 0 20 20" aria-hidden="true">
      {drawingOf(state, fill)}
    </svg>
  );
}

function drawingOf(state: ClockState, fill: number): ReactNode {
  switch (state) {
    case 'calm':
      return (
        <>
          <circle className="edge" cx="10" cy="10" r="8.5" />
          <path className="fill" d={sectorPath(6, fill)} />
        </>
      );
    case 'warn':
      return (
        <>
          <circle className="edge" cx="10" cy="10" r="8.25" />
          <path className="fill" d={sectorPath(5.25, fill)} />
        </>
      );
    case 'crit':
      return (
        <>
          <circle className="fill" cx="10" cy="10" r="9.25" />
          <path className="cut" d={sectorPath(6.75, fill)} />
        </>
      );
    default:
      return fixedDrawings[state];
  }
}

const ring = <circle className="edge" cx="10" cy="10" r="8.5" />;
const dashedRing = <circle className="edge dash" cx="10" cy="10" r="8.5" />;

const fixedDrawings: Readonly<Record<Exclude<ClockState, 'calm' | 'warn' | 'crit'>, ReactNode>> = {
  over: (
    <>
      <path className="fill" d="M6.3.9h7.4l5.4 5.4v7.4l-5.4 5.4H6.3L.9 13.7V6.3z" />
      <path className="pen-cut" d="M10 5.4v5.4M10 14.4v.1" />
    </>
  ),
  paused: (
    <>
      {ring}
      <path className="pen" d="M8 7.2v5.6M12 7.2v5.6" />
    </>
  ),
  closed: <path className="fill" d="M17.6 12.3A8 8 0 1 1 8.2 2.2a6.6 6.6 0 0 0 9.4 10.1z" />,
  met: (
    <>
      {ring}
      <path className="pen" d="M6.4 10.3l2.5 2.5 4.8-5.2" />
    </>
  ),
  missed: (
    <>
      <path className="edge" d="M6.6 1.7h6.8l4.9 4.9v6.8l-4.9 4.9H6.6L1.7 13.4V6.6z" />
      <path className="pen" d="M10 6v4.8M10 13.9v.1" />
    </>
  ),
  effort: (
    <>
      {dashedRing}
      <path className="pen" d="M6.4 11c1.2-1.8 2.4-1.8 3.6-.7s2.4 1.1 3.6-.7" />
    </>
  ),
  hold: (
    <>
      {ring}
      <path className="pen dots" d="M6.3 10h.05M10 10h.05M13.7 10h.05" />
    </>
  ),
  unsent: (
    <>
      <rect className="edge dash" x="1.75" y="1.75" width="16.5" height="16.5" rx="3.5" />
      <path className="pen" d="M10 14V6.6M6.9 9.4L10 6.3l3.1 3.1" />
    </>
  ),
  ask: (
    <>
      <path className="fill" d="M10 .4L19.6 10 10 19.6.4 10z" />
      <path className="pen-cut" d="M7.9 8a2.15 2.15 0 1 1 3.1 1.95c-.7.35-1 .7-1 1.45M10 14.3v.05" />
    </>
  ),
};

/** An arc that ends where it begins is not drawn at all: a full turn stops as far short as two decimals can tell. */
const FULL_TURN = 0.998;

/** A sector of a circle round (10, 10). A sliver stays visible; a full turn stays a sector and not nothing. */
export function sectorPath(radius: number, fill: number): string {
  const turn = Math.min(FULL_TURN, Math.max(0.02, fill));
  const angle = turn * 2 * Math.PI;
  const x = (10 + radius * Math.sin(angle)).toFixed(2);
  const y = (10 - radius * Math.cos(angle)).toFixed(2);
  return `M10 10V${10 - radius}A${radius} ${radius} 0 ${turn > 0.5 ? 1 : 0} 1 ${x} ${y}Z`;
}

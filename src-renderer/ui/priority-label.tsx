import { memo } from 'react';

export type PriorityLabelProps = {
  readonly contract: string;
  readonly letter: string;
  readonly word: string;
  /** 1 is the highest of `of` levels. */
  readonly rank: number;
  readonly of: number;
  /** Contract, letter and rank only: where room is short. */
  readonly short?: boolean;
  /** The whole name in words, for the pointer. */
  readonly title?: string;
};

/** Contract, letter, word and rank together: never the letter alone, never coloured. */
export const PriorityLabel = memo(function PriorityLabel(props: PriorityLabelProps) {
  const { contract, letter, word, rank, of, short, title } = props;
  const steps = staircase(rank, of);
  return (
    <span className={rank === 1 ? 'prio top' : 'prio'} title={title}>
      <svg className="rank" viewBox="0 0 15 13" aria-hidden="true">
        <path d={stepsPath(steps.filter(({ isOn }) => !isOn))} />
        <path className="on" d={stepsPath(steps.filter(({ isOn }) => isOn))} />
      </svg>
      <span className="words clip">
        <b>
          {contract} {letter}
        </b>
        {short === true ? null : ` · ${word}`}
      </span>
    </span>
  );
});

type Step = { readonly x: number; readonly height: number; readonly width: number; readonly isOn: boolean };

/** As many steps as the contract has levels, filled up to this one: the highest rank is full. */
export function staircase(rank: number, of: number): readonly Step[] {
  const lowest = of === 1 ? 13 : 13 * (0.046 + 1.2 / of);
  const gap = of === 1 ? 0 : 12 / (of - 1);
  return Array.from({ length: of }, (_, at) => ({
    x: at * gap,
    height: of === 1 ? 13 : lowest + (at * (13 - lowest)) / (of - 1),
    width: of > 4 ? gap - 1 : 3,
    isOn: at <= of - rank,
  }));
}

const CORNER = 0.75;

/** All of them in one drawing: a list draws thousands. */
function stepsPath(steps: readonly Step[]): string {
  return steps.map(({ x, width, height }) => barPath(x, width, height)).join('');
}

function barPath(x: number, width: number, height: number): string {
  const [across, up] = [round(width - 2 * CORNER), round(height - 2 * CORNER)];
  const corner = (right: number, down: number) => `a${CORNER} ${CORNER} 0 0 1 ${right * CORNER} ${down * CORNER}`;
  return `M${round(x + CORNER)} ${round(13 - height)}h${across}${corner(1, 1)}v${up}${corner(-1, 1)}h${-across}${corner(-1, -1)}v${-up}${corner(1, -1)}z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

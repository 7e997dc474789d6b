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
  return (
    <span className={rank === 1 ? 'prio top' : 'prio'} title={title}>
      <svg className="rank" viewBox="0 0 15 13" aria-hidden="true">
        {staircase(rank, of).map((step) => (
          <rect
            key={step.x}
            className={step.isOn ? 'on' : undefined}
            x={step.x}
            y={13 - step.height}
            width={step.width}
            height={step.height}
            rx=".75"
          />
        ))}
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

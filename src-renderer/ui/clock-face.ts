export type ClockState =
  | 'calm'
  | 'warn'
  | 'crit'
  | 'over'
  | 'paused'
  | 'closed'
  | 'met'
  | 'effort'
  | 'hold'
  | 'unsent'
  | 'ask';

/** What a clock shows, already in words: the parts draw it and decide nothing. */
export type ClockFace = {
  readonly state: ClockState;
  /** What is left, for instance '1 u 38 m'; absent when the state is told in words. */
  readonly left?: string;
  /** The state in words, for instance 'Naar vermogen'. */
  readonly word?: string;
  /** What the clock is about, for instance 'oplossing' or 'wacht sinds'. */
  readonly detail?: string;
  /** The moment, for instance '14:50'. */
  readonly due?: string;
  /** How much is left, 0 to 1. */
  readonly fill?: number;
  /** The accessible name: a whole sentence. */
  readonly sentence: string;
};

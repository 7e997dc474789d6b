import { uuidV7 } from '../../src-shared/id.ts';
import type { Instant } from '../../src-shared/time/instant.ts';

/** Numbers that look random and are the same on every run. */
export interface SeededRandom {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  /** True in this share of cases. */
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
  shuffled<T>(items: readonly T[]): readonly T[];
  /** A UUIDv7 made at this moment. */
  id(at: Instant): string;
}

/** One row of numbers per seed: the same seed gives the same row. `stream` keeps rows of one seed apart. */
export function createSeededRandom(seed: number, stream = 0): SeededRandom {
  let state = mixed(mixed(seed) ^ Math.imul(stream + 1, 0x9e3779b1));
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return mixed(state);
  };
  const fraction = (): number => next() / 2 ** 32;
  const whole = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  return {
    fraction,
    whole,
    chance: (share) => fraction() < share,
    pick: (choices) => picked(choices, whole(0, choices.length - 1)),
    shuffled: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .sort((a, b) => a.order - b.order)
        .map(({ item }) => item),
    id: (at) => {
      const random = new Uint8Array(12);
      const view = new DataView(random.buffer);
      for (const offset of [0, 4, 8]) view.setUint32(offset, next());
      return uuidV7(at, random);
    },
  };
}

function picked<T>(choices: readonly T[], index: number): T {
  const choice = choices[index];
  if (choice === undefined) throw new Error(`nothing to pick at ${index} of ${choices.length}`);
  return choice;
}

/** The output step of mulberry32: neighbouring numbers come far apart. */
function mixed(value: number): number {
  let t = value | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

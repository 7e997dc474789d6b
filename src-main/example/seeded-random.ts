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

/** A row of numbers: the same seed and stream give the same one. */
export function createSeededRandom(seed: number, stream = 0): SeededRandom {
  // 128 bits of state: with a hundred thousand rows of one seed, 32 would meet each other.
  let a = mixed(seed);
  let b = mixed(stream ^ 0x9e3779b9);
  // As it is: mixing may make two streams alike.
  let c = stream | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round++) next();
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

/** Neighbouring numbers come far apart. */
function mixed(value: number): number {
  let t = value | 0;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

import { DAY, HOUR, type Instant, MINUTE } from '../../src-shared/time/instant.ts';
import type { Scene } from './example-scenes.ts';
import {
  answered,
  answeredLate,
  bestEffort,
  metAndOpen,
  paused,
  report,
  solved,
  unanswered,
  type Way,
} from './plays.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { TicketStory } from './ticket-story.ts';

/** Weighted choices: what a busy desk's open tickets look like. */
const openChoices: readonly (readonly [weight: number, make: (random: SeededRandom) => Scene])[] = [
  [
    22,
    (random) => fmsScene(random, (story, way, code) => unanswered(story, way, code, leftOf(story, 'response', code))),
  ],
  [
    18,
    (random) => spsScene(random, (story, way, code) => unanswered(story, way, code, leftOf(story, 'response', code))),
  ],
  [
    22,
    (random) =>
      spsScene(random, (story, way, code) => answered(story, way, code, leftOf(story, 'resolution', code)), ['b', 'c']),
  ],
  [5, (random) => fmsScene(random, (story, way, code) => unanswered(story, way, code, -random.whole(1, 900) * MINUTE))],
  [
    3,
    (random) => fmsScene(random, (story, way, code) => answeredLate(story, way, code, random.whole(5, 400) * MINUTE)),
  ],
  [12, (random) => spsScene(random, pausedSomewhere, ['b', 'c'])],
  [10, (random) => fmsScene(random, (story, way, code) => metAndOpen(story, way, code, random.whole(5, 110) * MINUTE))],
  [
    8,
    (random) =>
      fmsScene(random, (story) =>
        bestEffort(story, story.random.pick(['phone', 'mail']), random.whole(10, 4000) * MINUTE),
      ),
  ],
];

export function openScene(random: SeededRandom): Scene {
  const total = openChoices.reduce((sum, [weight]) => sum + weight, 0);
  let left = random.fraction() * total;
  for (const [weight, make] of openChoices) {
    left -= weight;
    if (left < 0) return make(random);
  }
  throw new Error('the weights of the open scenes do not add up');
}

/** A ticket of long ago, solved and closed; some late, some after the customer came back. */
export function closedScene(random: SeededRandom, at: Instant): Scene {
  const play = (story: TicketStory, way: Way, code: string): void => {
    const begin = workingMoment(story, at);
    const pace = random.chance(0.88) ? 0.05 + random.fraction() * 0.9 : 1.05 + random.fraction();
    const solvedAt = solved(story, way, code, begin, pace);
    const back = random.chance(0.06) ? story.after(solvedAt, random.whole(2, 12) * HOUR) : undefined;
    if (back !== undefined) {
      story.reopen(back);
      story.resolve(story.after(back, random.whole(1, 9) * HOUR));
    }
    story.close(story.after(back ?? solvedAt, random.whole(10, 40) * HOUR));
  };
  if (random.chance(0.2)) return fmsScene(random, (story) => closedBestEffort(story, at));
  return random.chance(0.5) ? fmsScene(random, play) : spsScene(random, play);
}

function closedBestEffort(story: TicketStory, at: Instant): void {
  const begin = workingMoment(story, at);
  report(story, story.random.pick(['phone', 'mail']), begin, undefined);
  const answeredAt = story.after(begin, story.random.whole(10, 900) * MINUTE);
  story.reply(answeredAt, 'phone');
  story.resolve(story.after(answeredAt, story.random.whole(5, 600) * MINUTE));
  story.close(story.after(answeredAt, story.random.whole(1200, 2400) * MINUTE));
}

function pausedSomewhere(story: TicketStory, way: Way, code: string): void {
  const { random } = story;
  paused(story, way, code, leftOf(story, 'resolution', code), random.whole(5, 2000) * MINUTE);
}

/** Anywhere between just begun and just before the end. */
function leftOf(story: TicketStory, measure: 'response' | 'resolution', code: string): number {
  return Math.floor(story.promised(measure, code) * (0.01 + 0.98 * story.random.fraction()));
}

/** Most tickets are reported while the desk is open; some by night. */
function workingMoment(story: TicketStory, at: Instant): Instant {
  if (story.random.chance(0.12)) return at;
  return story.after(at, story.random.whole(1, 7 * 60) * MINUTE);
}

type Course = (story: TicketStory, way: Way, code: string) => unknown;

function fmsScene(random: SeededRandom, course: Course): Scene {
  const priority = random.pick(['A', 'B', 'B', 'B', 'C', 'C', 'C', 'D', 'D']);
  return { customer: 'fms', about: { priority }, play: (story) => void course(story, 'portal', priority) };
}

function spsScene(random: SeededRandom, course: Course, among: readonly string[] = ['a', 'b', 'b', 'b', 'c']): Scene {
  const wished = random.pick(among);
  const way: Way = wished === 'c' ? 'phone' : random.pick(['phone', 'portal', 'mail']);
  // A mail states no priority: type b is assumed until somebody chooses.
  const priority = way === 'mail' ? 'b' : wished;
  return { customer: 'sps', about: { priority }, play: (story) => void course(story, way, priority) };
}

/** How far back a closed ticket may begin, and how long before now it has to. */
export const historyOf = { from: 730 * DAY, to: 35 * DAY } as const;

import type { Measurement } from '../../build/measurement.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { atLeast, plain } from './calendar-goals.ts';
import type { Peer } from './calendar-peers.ts';
import { quick } from './calendar-timing.ts';

/** One question to ours and to the peers. */
export interface Race {
  readonly question: string;
  readonly goal: number;
  readonly starts: readonly Instant[];
  /** Ours, and what one answer of it takes in nanoseconds. */
  readonly ask: (t: Instant) => number;
  readonly ns: number;
  readonly askPeer: (peer: Peer, t: Instant) => number;
}

interface Lap {
  readonly name: string;
  readonly ns: number;
  readonly asked: number;
  readonly right: number;
}

/** How many times faster ours is than the fastest peer whose every answer was right; the row of one that erred says so. */
export function measureRace(race: Race, peers: readonly Peer[]): readonly Measurement[] {
  const laps = peers.map((peer) => lapOf(race, peer)).sort((a, b) => a.ns - b.ns);
  const fastest = laps.find((lap) => lap.right === lap.asked) ?? laps[0];
  return [
    plain(race.question, race.ns, 'ns'),
    ...laps.map((lap) =>
      plain(`${race.question}, ${lap.name}: ${lap.right} of ${lap.asked} right`, lap.ns / 1000, 'µs'),
    ),
    atLeast(`${race.question}, times faster than ${fastest?.name}`, (fastest?.ns ?? Number.NaN) / race.ns, race.goal),
  ];
}

/** For engines that take microseconds to milliseconds: as many calls as fit in a short while. */
function lapOf({ ask, askPeer, starts }: Race, peer: Peer): Lap {
  const calls: number[] = [];
  let right = 0;
  const end = performance.now() + 400;
  for (const t of starts) {
    const start = performance.now();
    const answer = askPeer(peer, t);
    calls.push((performance.now() - start) * 1e6);
    if (answer === ask(t)) right += 1;
    if (performance.now() > end && calls.length >= 10) break;
  }
  return { name: peer.name, ns: quick(calls.slice(Math.floor(calls.length / 4))), asked: calls.length, right };
}

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Measurement } from '../../build/measurement.ts';
import { type BusinessCalendar, createBusinessCalendar } from '../../src-shared/time/business-time.ts';
import type { Calendar } from '../../src-shared/time/calendar.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../src-shared/time/instant.ts';
import { smartFms, smartProductionSuite } from '../shared/time/sample-calendars.ts';
import { type Peer, peersWith } from './calendar-peers.ts';

export const name = 'calendar';

export async function run(): Promise<readonly Measurement[]> {
  const zoneBefore = process.env.TZ;
  process.env.TZ = 'Europe/Amsterdam';
  const desks: readonly (readonly [string, Calendar])[] = [
    ['Smart FMS', smartFms],
    ['Smart Production Suite', smartProductionSuite],
  ];
  // Building comes first: nothing may know the zone yet.
  const measured = [...desks.flatMap(measureBuilding), ...desks.flatMap(measureAnswers)];
  if (zoneBefore === undefined) delete process.env.TZ;
  else process.env.TZ = zoneBefore;
  return measured;
}

/** The best of five, each in a zone that was not looked at before: finding the zone's rules is part of it. */
function measureBuilding([desk, calendar]: readonly [string, Calendar], position: number): readonly Measurement[] {
  const builds = (UNTOUCHED_ZONES[position] ?? []).map((timeZone) => measureBuild({ ...calendar, timeZone }));
  return [
    atMost(`${desk}: build ten years of index`, Math.min(...builds.map(({ ms }) => ms)), 'ms', 50),
    atMost(`${desk}: memory of ten years of index`, median(builds.map(({ bytes }) => bytes)) / 1024, 'KiB', 1024),
  ];
}

const UNTOUCHED_ZONES: readonly (readonly string[])[] = [
  ['Europe/Madrid', 'Europe/Rome', 'Europe/Vienna', 'Europe/Warsaw', 'Europe/Athens'],
  ['Europe/Paris', 'Europe/Berlin', 'Europe/Zurich', 'Europe/Prague', 'Europe/Helsinki'],
];

function measureBuild(calendar: Calendar): { readonly ms: number; readonly bytes: number } {
  const memoryBefore = memory();
  const fresh = createBusinessCalendar(calendar);
  const start = performance.now();
  fresh.between(Date.UTC(2020, 0, 1), Date.UTC(2029, 11, 31));
  const ms = performance.now() - start;
  const bytes = memory() - memoryBefore;
  fresh.isOpen(Date.UTC(2025, 0, 1));
  return { ms, bytes };
}

function measureAnswers([desk, calendar]: readonly [string, Calendar]): readonly Measurement[] {
  const ours = createBusinessCalendar({ ...calendar });
  const peers = peersWith(calendar);
  const starts = startsWithin(calendar);
  const add = (ms: number) => nanoseconds((t) => ours.add(t, ms), starts);
  const between = (span: number) => nanoseconds((t) => ours.between(t, t + span), starts);
  ours.between(Date.UTC(2026, 0, 1), Date.UTC(2035, 11, 31));
  const search = nanoseconds(bareBinarySearch(openingsOf(calendar)), starts);
  const spans = [2, 56, 1000].map((hours) => ({ hours, ns: add(hours * HOUR) }));
  const [short, , long] = spans;
  const addGoals: Readonly<Record<number, number>> = { 2: 50, 56: 1_000, 1000: 10_000 };
  return [
    ...spans.flatMap(({ hours, ns }) => [
      plain(`${desk}: add ${hours} h`, ns, 'ns'),
      atLeast(
        `${desk}: add ${hours} h, times faster than the best peer`,
        fastest(peers, (peer, t) => peer.add(t, hours * HOUR), starts) / ns,
        addGoals[hours] ?? 0,
      ),
    ]),
    ...[
      { label: '4 weeks', span: 28 * DAY, goal: 1_000 },
      { label: '1 year', span: 364 * DAY, goal: 10_000 },
    ].flatMap(({ label, span, goal }) => {
      const ns = between(span);
      const best = fastest(peers, (peer, t) => peer.between(t, t + span), starts);
      return [
        plain(`${desk}: between ${label}`, ns, 'ns'),
        atLeast(`${desk}: between ${label}, times faster than the best peer`, best / ns, goal),
      ];
    }),
    atMost(`${desk}: add 1000 h ÷ add 2 h`, (long?.ns ?? 0) / (short?.ns ?? 1), 'times', 2),
    plain(`${desk}: one bare binary search over as many openings`, search, 'ns'),
    atMost(`${desk}: add ÷ one bare binary search`, (short?.ns ?? 0) / search, 'times', 5),
    ...measureScratch(desk, calendar, search),
    ...measureHeap(desk, createBusinessCalendar({ ...calendar })),
  ];
}

/** A number that an unknown caller can hold takes 16 bytes, a truth value none; the measuring takes a little. */
function measureHeap(desk: string, calendar: BusinessCalendar): readonly Measurement[] {
  const yearBefore = NEW_YEAR - 364 * DAY;
  const questions: readonly (readonly [string, (t: Instant) => number, number])[] = [
    ['add', (t) => calendar.add(t, 2 * HOUR), 17],
    ['subtract', (t) => calendar.subtract(t, 2 * HOUR), 17],
    ['between', (t) => calendar.between(yearBefore, t), 17],
    ['nextOpen', (t) => calendar.nextOpen(t), 17],
    ['isOpen', (t) => (calendar.isOpen(t) ? 1 : 0), 1],
  ];
  return questions.map(([question, ask, goal]) => {
    return atMost(`${desk}: heap taken by one ${question}`, bytesPerCall(ask), 'bytes', goal);
  });
}

function measureScratch(desk: string, calendar: Calendar, search: number): readonly Measurement[] {
  const tickets = Array.from({ length: 100_000 }, (_, i) => Date.UTC(2025, 0, 1) + i * 5 * MINUTE);
  const start = performance.now();
  const fresh = createBusinessCalendar({ ...calendar });
  let sum = 0;
  for (const received of tickets) sum += fresh.add(received, 8 * HOUR);
  const ms = performance.now() - start;
  if (!(sum > 0)) throw new Error('Expected deadlines.');
  return [
    plain(`${desk}: 100,000 deadlines from scratch`, ms, 'ms'),
    plain(`${desk}: the same ÷ 100,000 bare binary searches`, (ms * 1e6) / (search * tickets.length), 'times'),
  ];
}

/**
 * A million calls, in batches too small to wake the garbage collector. The instants asked about lie on the heap already
 * (an array with a hole in its type keeps its numbers there), so that only what the call takes is counted.
 */
function bytesPerCall(ask: (t: Instant) => number): number {
  const starts: readonly (Instant | undefined)[] = [
    undefined,
    ...Array.from({ length: 10_000 }, (_, i) => NEW_YEAR + i * MINUTE),
  ];
  const answers = new Float64Array(starts.length);
  const used: number[] = [];
  for (let round = 0; round < 100; round++) {
    const before = process.memoryUsage().heapUsed;
    for (let i = 1; i < starts.length; i++) {
      const t = starts[i];
      if (t !== undefined) answers[i] = ask(t);
    }
    used.push((process.memoryUsage().heapUsed - before) / answers.length);
  }
  return median(used.slice(50).filter((bytes) => bytes >= 0));
}

const NEW_YEAR = Date.UTC(2026, 0, 1);

/** The question that a perfect index would still have to ask once. */
function bareBinarySearch(openings: Float64Array): (t: Instant) => number {
  return (t) => {
    let low = 0;
    let high = openings.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((openings[middle] ?? 0) <= t) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function openingsOf(calendar: Calendar): Float64Array {
  const segments = createBusinessCalendar(calendar).segments(Date.UTC(2026, 0, 1), Date.UTC(2036, 0, 1));
  return Float64Array.from([...segments].map((segment) => segment.from));
}

/** Instants within service hours, scattered over a year, the same in every run. */
function startsWithin(calendar: Calendar): readonly Instant[] {
  const desk = createBusinessCalendar(calendar);
  return Array.from({ length: 4096 }, (_, i) => {
    const scattered = Date.UTC(2026, 0, 1) + Math.floor((((i * 2654435761) % 2 ** 32) / 2 ** 32) * 365 * DAY);
    return Math.floor(desk.nextOpen(scattered) / MINUTE) * MINUTE;
  });
}

function fastest(peers: readonly Peer[], ask: (peer: Peer, t: Instant) => number, starts: readonly Instant[]): number {
  return Math.min(...peers.map((peer) => slowNanoseconds((t) => ask(peer, t), starts)));
}

/** A quick one of many rounds over all starts: what else the computer does only ever adds. */
function nanoseconds(ask: (t: Instant) => number, starts: readonly Instant[]): number {
  const rounds: number[] = [];
  let sum = 0;
  for (let round = 0; round < 60; round++) {
    const start = performance.now();
    for (const t of starts) sum += ask(t);
    rounds.push(((performance.now() - start) * 1e6) / starts.length);
  }
  if (Number.isNaN(sum)) throw new Error('Expected answers.');
  return quick(rounds.slice(20));
}

/** For engines that take microseconds to milliseconds: as many calls as fit in a short while. */
function slowNanoseconds(ask: (t: Instant) => number, starts: readonly Instant[]): number {
  const calls: number[] = [];
  const end = performance.now() + 400;
  for (const t of starts) {
    const start = performance.now();
    ask(t);
    calls.push((performance.now() - start) * 1e6);
    if (performance.now() > end && calls.length >= 10) break;
  }
  return quick(calls.slice(Math.floor(calls.length / 4)));
}

/** The lower decile, without the luck of a single best. */
function quick(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length / 10)] ?? Number.NaN;
}

function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length / 2)] ?? Number.NaN;
}

function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let times = 0; times < 3; times++) if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function plain(what: string, value: number, unit: string): Measurement {
  return { name: what, value, unit };
}

function atMost(what: string, value: number, unit: string, goal: number): Measurement {
  return { name: what, value, unit, goal: `<= ${goal}`, holds: value <= goal };
}

function atLeast(what: string, value: number, goal: number): Measurement {
  return { name: what, value, unit: 'times', goal: `>= ${goal}`, holds: value >= goal };
}

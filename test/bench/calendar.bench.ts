import type { Measurement } from '../../build/measurement.ts';
import { createBusinessCalendar } from '../../src-shared/time/business-time.ts';
import type { Calendar } from '../../src-shared/time/calendar.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../src-shared/time/instant.ts';
import { smartFms, smartProductionSuite } from '../shared/time/sample-calendars.ts';
import { atMost, plain } from './calendar-goals.ts';
import { measureHeap, memory } from './calendar-heap.ts';
import { type Peer, peersWith } from './calendar-peers.ts';
import { measureRace, type Race } from './calendar-race.ts';
import { median, nanoseconds } from './calendar-timing.ts';

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
  ours.between(Date.UTC(2026, 0, 1), Date.UTC(2035, 11, 31));
  const addNs = (hours: number) => nanoseconds((t) => ours.add(t, hours * HOUR), starts);
  const search = nanoseconds(bareBinarySearch(openingsOf(calendar)), starts);
  const short = addNs(2);
  const long = addNs(1000);
  const races = [...ADD_GOALS.map(addRace), ...BETWEEN_GOALS.map(betweenRace)];
  return [
    ...races.flatMap((race) => measureRace(race, peers)),
    atMost(`${desk}: add 1000 h ÷ add 2 h`, long / short, 'times', 2),
    plain(`${desk}: one bare binary search over as many openings`, search, 'ns'),
    atMost(`${desk}: add ÷ one bare binary search`, short / search, 'times', 5),
    ...measureScratch(desk, calendar, search),
    ...measureHeap(desk, createBusinessCalendar({ ...calendar })),
  ];

  function addRace([hours, goal]: readonly [number, number]): Race {
    const ask = (t: Instant) => ours.add(t, hours * HOUR);
    const askPeer = (peer: Peer, t: Instant) => peer.add(t, hours * HOUR);
    return { question: `${desk}: add ${hours} h`, goal, starts, ask, ns: addNs(hours), askPeer };
  }

  function betweenRace([label, span, goal]: readonly [string, number, number]): Race {
    const ask = (t: Instant) => ours.between(t, t + span);
    const askPeer = (peer: Peer, t: Instant) => peer.between(t, t + span);
    return { question: `${desk}: between ${label}`, goal, starts, ask, ns: nanoseconds(ask, starts), askPeer };
  }
}

const ADD_GOALS = [
  [2, 50],
  [56, 1_000],
  [1000, 10_000],
] as const;

const BETWEEN_GOALS = [
  ['4 weeks', 28 * DAY, 1_000],
  ['1 year', 364 * DAY, 10_000],
] as const;

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

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../src-shared/sla/answer-line.ts';
import { createCalculator } from '../../../src-shared/sla/calculator.ts';
import smartFmsBasic from '../../../src-shared/sla/contracts/smart-fms-basic.json' with { type: 'json' };
import { contractBook, parseServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import { unwrap } from '../time/unwrap.ts';

const calculate = createCalculator(unwrap(shippedContracts()));
const answerTo = (line: string) => answerLine(line, 1, calculate);
const fms = (question: object) => JSON.parse(answerTo(JSON.stringify({ id: 7, ...question }))?.text ?? '');
const contract = 'smart-fms-basic';
const start = '2026-03-27T10:30:00Z';

describe('facts from the specifications of other engines, line by line', () => {
  const lines = readFileSync(new URL('../time/working-time.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n');

  it('are all answered as they say', () => {
    const expected = lines.map((line) => {
      const { id, expect: result } = JSON.parse(line);
      return { text: JSON.stringify({ id, result }), isError: false };
    });
    expect(lines.map(answerTo)).toEqual(expected);
    expect(lines).toHaveLength(207);
  });
});

describe('a question to the hours of a contract', () => {
  it.each([
    [
      'adds half an hour of Friday and the rest on Monday in summer time',
      { op: 'add', start, ms: 7_200_000 },
      '2026-03-30T08:30:00Z',
    ],
    ['keeps milliseconds where there are any', { op: 'add', start, ms: 7_200_001 }, '2026-03-30T08:30:00.001Z'],
    ['adds nothing', { op: 'add', start: '2026-03-28T10:30:00+01:00', ms: 0 }, '2026-03-28T09:30:00Z'],
    [
      'adds round a pause that has ended',
      { op: 'add', start: '2026-03-27T10:00:00Z', ms: 7_200_000, pauses: [[start, '2026-03-27T11:00:00Z']] },
      '2026-03-30T08:30:00Z',
    ],
    [
      'adds until before a pause that lasts',
      { op: 'add', start, ms: 600_000, pauses: [['2026-03-27T10:40:00Z', null]] },
      '2026-03-27T10:40:00Z',
    ],
    ['subtracts', { op: 'subtract', start: '2026-03-30T08:30:00Z', ms: 7_200_000 }, start],
    ['counts between', { op: 'between', start, end: '2026-03-30T08:30:00Z' }, 7_200_000],
    ['counts nothing backwards', { op: 'between', start, end: '2026-03-20T08:30:00Z' }, 0],
    [
      'counts until a pause that lasts, written with or without null',
      { op: 'between', start, end: '2026-03-30T08:30:00Z', pauses: [['2026-03-27T10:40:00Z']] },
      600_000,
    ],
    ['is closed at closing time', { op: 'isOpen', start: '2026-03-27T11:00:00Z' }, false],
    ['is open just before it', { op: 'isOpen', at: '2026-03-27T10:59:59.999Z' }, true],
    [
      'is not open in a pause',
      { op: 'isOpen', at: '2026-03-27T10:30:00Z', pauses: [['2026-03-27T10:00:00Z', '2026-03-27T10:45:00Z']] },
      false,
    ],
    [
      'opens when the pause ends',
      { op: 'nextOpen', at: '2026-03-27T10:30:00Z', pauses: [['2026-03-27T10:00:00Z', '2026-03-27T10:45:00Z']] },
      '2026-03-27T10:45:00Z',
    ],
    [
      'closes when the pause begins',
      { op: 'nextClose', at: '2026-03-27T09:30:00Z', pauses: [['2026-03-27T10:00:00Z', null]] },
      '2026-03-27T10:00:00Z',
    ],
    ['opens on Monday in summer time', { op: 'nextOpen', t: '2026-03-27T11:00:00Z' }, '2026-03-30T07:00:00Z'],
    ['closes for lunch', { op: 'nextClose', instant: '2026-03-27T11:00:00Z' }, '2026-03-30T10:30:00Z'],
  ])('%s', (_, question, result) => {
    expect(fms({ contract, ...question })).toEqual({ id: 7, result });
    expect(fms({ contract, measure: 'response', ...question })).toEqual({ id: 7, result });
  });

  const stretches = [
    { from: start, to: '2026-03-27T11:00:00Z', kind: 'counted', ms: 1_800_000 },
    { from: '2026-03-27T11:00:00Z', to: '2026-03-27T23:00:00Z', kind: 'closed', ms: 0 },
    { from: '2026-03-27T23:00:00Z', to: '2026-03-29T01:00:00Z', kind: 'weekend', ms: 0 },
    { from: '2026-03-29T01:00:00Z', to: '2026-03-29T01:00:00Z', kind: 'clock-change', shift: 3_600_000, ms: 0 },
    { from: '2026-03-29T01:00:00Z', to: '2026-03-29T22:00:00Z', kind: 'weekend', ms: 0 },
    { from: '2026-03-29T22:00:00Z', to: '2026-03-30T07:00:00Z', kind: 'closed', ms: 0 },
    { from: '2026-03-30T07:00:00Z', to: '2026-03-30T08:30:00Z', kind: 'counted', ms: 5_400_000 },
  ];

  it.each([
    ['an amount', { ms: 7_200_000 }],
    ['an end', { end: '2026-03-30T08:30:00Z' }],
    ['a deadline', { deadline: '2026-03-30T08:30:00Z' }],
  ])('explains every stretch until %s', (_, until) => {
    expect(fms({ contract, op: 'explain', start, ...until })).toEqual({ id: 7, result: stretches });
  });
});

describe('a contract whose hours change', () => {
  const [version] = smartFmsBasic.versions;
  const early = {
    ...version,
    version: 2,
    validFrom: '2026-03-30T00:00:00Z',
    calendar: { timeZone: 'UTC', weekly: { mon: [['06:00', '07:00']] } },
  };
  const data = unwrap(parseServiceContract({ ...smartFmsBasic, versions: [version, early] }));
  const calculateThen = createCalculator(contractBook([data]));

  it('answers with each version in its own time', () => {
    const line = JSON.stringify({ contract, op: 'add', start, ms: 3_600_000 });
    // Half an hour of Friday under the old hours, and half an hour of Monday under the new ones.
    expect(answerLine(line, 1, calculateThen)?.text).toBe('{"id":null,"result":"2026-03-30T06:30:00Z"}');
  });
});

describe('a question to hours that stand in it', () => {
  const nine = { timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']] } };
  const ten = { timeZone: 'UTC', weekly: { mon: [['10:00', '17:00']] } };

  it.each([
    ['2026-03-30T00:00:00Z', '2026-03-30T09:00:00Z'],
    ['2026-04-06T00:00:00Z', '2026-04-06T10:00:00Z'],
  ])('takes the version of the moment: after %s it opens at %s', (at, result) => {
    for (const from of ['2026-04-01T00:00:00Z', Date.UTC(2026, 3, 1)]) {
      const calendar = { versions: [{ calendar: nine }, { from, calendar: ten }] };
      expect(fms({ calendar, op: 'nextOpen', start: at })).toEqual({ id: 7, result });
    }
  });

  it('names holidays and dates with other hours', () => {
    const calendar = {
      timeZone: 'UTC',
      weekly: { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] },
      exceptions: { '2026-04-07': { name: 'Stocktaking', hours: [] } },
      holidays: [{ set: 'nl' }],
    };
    const question = { calendar, op: 'explain', start: '2026-04-06T00:00:00Z', end: '2026-04-08T00:00:00Z' };
    expect(fms(question).result).toEqual([
      { from: '2026-04-06T00:00:00Z', to: '2026-04-07T00:00:00Z', kind: 'holiday', name: 'Tweede paasdag', ms: 0 },
      { from: '2026-04-07T00:00:00Z', to: '2026-04-08T00:00:00Z', kind: 'exception', name: 'Stocktaking', ms: 0 },
    ]);
  });
});

const good = { contract, op: 'add', start, ms: 1 };
const never = { timeZone: 'UTC', weekly: {} };
const always = {
  timeZone: 'UTC',
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
  ),
};

describe('what cannot be answered', () => {
  it.each([
    [
      { ...good, op: 'multiply' },
      'op: This is not known; known are add, between, subtract, isOpen, nextOpen, nextClose and explain.',
    ],
    [
      { ...good, op: undefined },
      'op: What to reckon is missing; known are add, between, subtract, isOpen, nextOpen, nextClose and explain.',
    ],
    [{ ...good, contract: undefined }, 'calendar: Either a calendar or a contract is needed.'],
    [{ ...good, calendar: never }, 'calendar: Either a calendar or a contract is needed.'],
    [{ ...good, contract: 'gold' }, 'contract: This is not known; known are smart-fms-basic, smart-production-suite.'],
    [{ ...good, measure: 'delight' }, 'measure: This is not known; known are response, resolution.'],
    [{ ...good, start: undefined }, 'start: An instant such as 2026-11-22T13:50:00Z is missing.'],
    [{ ...good, start: '2026-02-30T10:00:00Z' }, 'start: “2026-02-30T10:00:00Z” has an impossible date.'],
    [
      { ...good, start: '2026-02-28T10:00:00' },
      'start: “2026-02-28T10:00:00” is not an instant such as 2026-11-22T13:50:00Z.',
    ],
    [
      { ...good, start: '1850-01-01T00:00:00Z' },
      'start: Service time is known for the years 1900 to 2199, found 1850-01-01T00:00:00.000Z.',
    ],
    [{ ...good, start: 0 }, 'start: An instant is a text such as 2026-11-22T13:50:00Z.'],
    [{ ...good, ms: undefined }, 'ms: An amount of service time in milliseconds is missing.'],
    [{ ...good, ms: -1 }, 'ms: An amount of service time is a whole number of milliseconds, 0 or more, found -1.'],
    [{ ...good, ms: 1.5 }, 'ms: An amount of service time is a whole number of milliseconds, 0 or more, found 1.5.'],
    [{ ...good, ms: '1' }, 'ms: An amount of service time is a whole number of milliseconds, 0 or more.'],
    [{ ...good, op: 'between' }, 'end: An instant such as 2026-11-22T13:50:00Z is missing.'],
    [{ ...good, op: 'explain', end: start }, 'end: An explanation needs either an end or an amount in ms.'],
    [{ ...good, op: 'explain', ms: undefined }, 'end: An explanation needs either an end or an amount in ms.'],
    [{ ...good, pauses: {} }, 'pauses: Pauses are a list of pairs of instants.'],
    [
      { ...good, pauses: [[start, start], []] },
      'pauses[1]: A pause is a pair of instants, the second one null while it lasts.',
    ],
    [{ ...good, pauses: [[start, '2026-03-27T10:29:00Z']] }, 'pauses[0]: A pause does not end before it begins.'],
    [{ ...good, pauses: [[start, 'soon']] }, 'pauses[0][1]: “soon” is not an instant such as 2026-11-22T13:50:00Z.'],
    [{ ...good, pauses: [[start, null]] }, 'The time stands still in a pause without an end.'],
    [
      { ...good, ms: Number.MAX_SAFE_INTEGER },
      'Service time is known for the years 1900 to 2199, found 2200-01-01T00:00:00.000Z.',
    ],
    [
      { calendar: [], op: 'isOpen', start },
      'calendar: A calendar is an object with timeZone and weekly, or with versions.',
    ],
    [
      { calendar: { ...never, timeZone: 'Moon' }, op: 'isOpen', start },
      'calendar.timeZone: A zone is written as Europe/Amsterdam.',
    ],
    [
      {
        calendar: {
          timeZone: 'UTC',
          weekly: {
            mon: [
              ['09:00', '12:00'],
              ['11:00', '13:00'],
            ],
            tue: [['12:00', '09:00']],
          },
        },
        op: 'isOpen',
        start,
      },
      'calendar.weekly.mon[1]: Overlaps 09:00–12:00. calendar.weekly.tue[0]: An interval ends after it starts; hours past midnight belong to the next day.',
    ],
    [
      { calendar: never, op: 'nextOpen', start },
      'There are no service hours within ten years of 2026-03-27T10:30:00.000Z.',
    ],
    [
      { calendar: never, op: 'add', start, ms: 1 },
      'There are no service hours within ten years of 2026-03-27T10:30:00.000Z.',
    ],
    [{ calendar: always, op: 'nextClose', start }, 'Service does not stop within ten years.'],
  ])('%j', (question, error) => {
    expect(fms(question)).toEqual({ id: 7, error });
  });
});

import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../src-shared/sla/answer-line.ts';
import { createDeadlines } from '../../../src-shared/sla/deadlines-answer.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import { unwrap } from '../time/unwrap.ts';

const answer = createDeadlines(unwrap(shippedContracts()));
const deadlinesOf = (report: object) =>
  JSON.parse(answerLine(JSON.stringify({ id: 'r', ...report }), 1, answer)?.text ?? '');

const promised = (deadline: string, percentile: number | null = null) => ({ deadline, committed: true, percentile });
const indicative = (deadline: string, percentile: number) => ({ deadline, committed: false, percentile });
const fms = { contract: 'smart-fms-basic', channel: 'portal' };
const sps = { contract: 'smart-production-suite', channel: 'portal', kind: 'incident-bug' };

// Reckoned by hand. Summer time began on Sunday 29 March 2026, winter time on Sunday 25 October.
describe('F1 F3 Smart FMS promises a response', () => {
  it.each([
    [
      'A on Friday 11:30: half an hour, and the rest on Monday in summer time',
      'A',
      '2026-03-27T10:30:00Z',
      '2026-03-30T08:30:00Z',
    ],
    ['A on Friday 12:00, closing time: all of it on Monday', 'A', '2026-03-27T11:00:00Z', '2026-03-30T09:00:00Z'],
    ['A on Friday 10:00: runs out as the desk closes', 'A', '2026-03-27T10:00:00+01:00', '2026-03-27T11:00:00Z'],
    [
      'B on Monday 09:00: a day of seven and a half hours, and half an hour',
      'B',
      '2026-03-30T07:00:00Z',
      '2026-03-31T07:30:00Z',
    ],
    [
      'C on Thursday 16:00: over the weekend in which winter time begins',
      'C',
      '2026-10-22T14:00:00Z',
      '2026-10-27T13:00:00Z',
    ],
    [
      'D on Monday 09:00: a week of 33 hours, three days, and half an hour',
      'D',
      '2026-03-23T08:00:00Z',
      '2026-04-02T07:30:00Z',
    ],
    ['A in local time, in the hour that spring skips: from 03:30', 'A', '2026-03-29T02:30', '2026-03-30T09:00:00Z'],
    ['A in local time on a Friday', 'A', '2026-03-27T11:30', '2026-03-30T08:30:00Z'],
    ['F2 as for A where no class is stated', undefined, '2026-03-27T11:30', '2026-03-30T08:30:00Z'],
  ])('%s', (_, priority, receivedAt, deadline) => {
    const report = { ...fms, priority, receivedAt };
    expect(deadlinesOf(report)).toEqual({ id: 'r', response: promised(deadline), resolution: null });
  });

  it.each(['phone', 'email'])('F4 not by %s', (channel) =>
    expect(deadlinesOf({ ...fms, channel, priority: 'A', receivedAt: '2026-03-27T11:30' })).toEqual({
      id: 'r',
      response: null,
      resolution: null,
    }),
  );
});

describe('P6 P7 Smart Production Suite promises both', () => {
  it.each([
    [
      'b on Friday 17:30, closing time: eight hours of Monday, and a week that ends as the desk closes',
      { priority: 'b', receivedAt: '2026-03-27T16:30:00Z' },
      promised('2026-03-30T14:30:00Z', 90),
      promised('2026-04-03T15:30:00Z', 75),
    ],
    [
      'b on Monday 08:30: 45 hours are the whole week',
      { priority: 'b', receivedAt: '2026-03-23T07:30:00Z' },
      promised('2026-03-23T15:30:00Z', 90),
      promised('2026-03-27T16:30:00Z', 75),
    ],
    [
      'b on Thursday 16:00: until Thursday 16:00, an hour earlier in UTC',
      { priority: 'b', receivedAt: '2026-03-26T15:00:00Z' },
      promised('2026-03-27T14:00:00Z', 90),
      promised('2026-04-02T14:00:00Z', 75),
    ],
    [
      'c by phone on Friday 17:15: a quarter of an hour on each side of the weekend',
      { priority: 'c', kind: 'incident-problem', channel: 'phone', receivedAt: '2026-03-27T16:15:00Z' },
      promised('2026-03-30T06:45:00Z', 99),
      promised('2026-03-30T15:15:00Z', 75),
    ],
    [
      'c by e-mail on a Saturday: the response is only indicative',
      { priority: 'c', channel: 'email', receivedAt: '2026-10-24T08:00:00Z' },
      indicative('2026-10-26T08:00:00Z', 99),
      promised('2026-10-26T16:30:00Z', 75),
    ],
    [
      'a: solved according to plan',
      { priority: 'a', receivedAt: '2026-03-26T15:00:00Z' },
      promised('2026-03-31T11:00:00Z', 75),
      null,
    ],
    [
      'P4 a question is always type a',
      { kind: 'question-functional', priority: 'c', channel: 'phone', receivedAt: '2026-03-26T15:00:00Z' },
      promised('2026-03-31T11:00:00Z', 75),
      null,
    ],
    [
      'P4 a change request has no clock',
      { kind: 'rfc-generic', priority: 'c', receivedAt: '2026-03-26T15:00:00Z' },
      null,
      null,
    ],
    [
      'P8 as for b where no priority is stated',
      { priority: null, receivedAt: '2026-03-23T07:30:00Z' },
      promised('2026-03-23T15:30:00Z', 90),
      promised('2026-03-27T16:30:00Z', 75),
    ],
  ])('%s', (_, report, response, resolution) => {
    expect(deadlinesOf({ ...sps, ...report })).toEqual({ id: 'r', response, resolution });
  });
});

describe('what cannot be answered', () => {
  const report = { ...sps, priority: 'b', receivedAt: '2026-03-27T16:30:00Z' };
  it.each([
    [
      { ...report, contract: 'gold' },
      'contract: This is missing or not known; known are smart-fms-basic, smart-production-suite.',
    ],
    [{ ...report, channel: 'fax' }, 'channel: This is missing or not known; known are phone, email, portal.'],
    [
      { ...report, kind: undefined },
      'kind: This is missing or not known; known are question-functional, question-technical, service-request, incident-bug, incident-problem, rfc-specific, rfc-generic.',
    ],
    [
      { ...fms, kind: 'party', receivedAt: '2026-03-27T16:30:00Z' },
      'kind: This is missing or not known; known are question-functional, question-technical, service-request, incident-bug, incident-problem, rfc-specific, rfc-generic.',
    ],
    [{ ...report, priority: 'A' }, 'priority: This is missing or not known; known are c, b, a.'],
    [{ ...report, priority: 1 }, 'priority: This is missing or not known; known are c, b, a.'],
    [{ ...report, kind: 'rfc-generic', priority: 'z' }, 'priority: This is missing or not known; known are c, b, a.'],
    [{ ...report, receivedAt: undefined }, 'receivedAt: An instant such as 2026-11-22T13:50:00Z is missing.'],
    [{ ...report, receivedAt: '2026-02-30T10:00' }, 'receivedAt: “2026-02-30T10:00” has an impossible date.'],
    [
      { ...report, receivedAt: '2300-01-01T10:00' },
      'receivedAt: Service time is known for the years 1900 to 2199, found 2300-01-01T10:00:00.000Z.',
    ],
  ])('%j', (wrong, error) => {
    expect(deadlinesOf(wrong)).toEqual({ id: 'r', error });
  });
});

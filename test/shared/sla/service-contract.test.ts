import { describe, expect, it } from 'vitest';
import { contractDraftSchema } from '../../../src-shared/sla/contract-schema.ts';
import { parseServiceContract, serviceContract, versionAt } from '../../../src-shared/sla/service-contract.ts';

const version = {
  version: 1,
  validFrom: '2000-01-01T00:00:00Z',
  calendar: { timeZone: 'Europe/Amsterdam', weekly: { mon: [['09:00', '17:00']] } },
  priorities: [{ code: 'A', rank: 1, word: { nl: 'storing', en: 'outage' }, definition: { nl: 'stuk', en: 'broken' } }],
  kinds: [],
  targets: [{ measure: 'response', priority: 'A', serviceMinutes: 60 }],
  channels: { phone: { promise: 'clock' }, email: { promise: 'clock' }, portal: { promise: 'clock' } },
  reporters: 'authorisedOnly',
  pauses: { response: [], resolution: [] },
  priorityWhenNotStated: 'A',
  readings: [],
};
const target = version.targets[0];
const contractWith = (changes: object) => ({
  id: 'sample',
  short: 'S',
  name: 'Sample',
  versions: [{ ...version, ...changes }],
});

describe('parsing a contract', () => {
  it('accepts one without a mistake', () => {
    expect(parseServiceContract(contractWith({})).ok).toBe(true);
  });

  it.each<[string, object, string]>([
    [
      'a target for a priority that is not there',
      { targets: [{ ...target, priority: 'Z' }] },
      "versions.0: response target names priority 'Z', which this version does not have",
    ],
    [
      'a target with both a time and a plan',
      { targets: [{ ...target, plan: true }] },
      "versions.0: response target of 'A' needs either serviceMinutes or plan",
    ],
    [
      'a target with neither',
      { targets: [{ measure: 'response', priority: 'A' }] },
      "versions.0: response target of 'A' needs either serviceMinutes or plan",
    ],
    [
      'a target of no time at all',
      { targets: [{ ...target, serviceMinutes: 0 }] },
      'versions.0.targets.0.serviceMinutes: Too small: expected number to be >0',
    ],
    [
      'two targets for the same promise',
      { targets: [target, { ...target, serviceMinutes: 90 }] },
      "versions.0: two response targets for priority 'A'",
    ],
    [
      'two priorities with one code',
      { priorities: [...version.priorities, { ...version.priorities[0], rank: 2 }] },
      'versions.0: two priorities share a code',
    ],
    [
      'two priorities of one rank',
      { priorities: [...version.priorities, { ...version.priorities[0], code: 'B' }] },
      'versions.0: two priorities have rank 1',
    ],
    [
      'two kinds of one name',
      { kinds: [{ code: 'rfc-generic' }, { code: 'rfc-generic', withoutClock: true }] },
      "versions.0: two kinds are called 'rfc-generic'",
    ],
    [
      'a kind with a fixed priority that is not there',
      { kinds: [{ code: 'service-request', alwaysPriority: 'x' }] },
      "versions.0: kind service-request names priority 'x', which this version does not have",
    ],
    [
      'an assumed priority that is not there',
      { priorityWhenNotStated: 'B' },
      "versions.0: priorityWhenNotStated names priority 'B', which this version does not have",
    ],
    [
      'hours that overlap',
      {
        calendar: {
          timeZone: 'Europe/Amsterdam',
          weekly: {
            mon: [
              ['09:00', '12:00'],
              ['11:00', '17:00'],
            ],
          },
        },
      },
      'versions.0.calendar.weekly.mon.1: Overlaps 09:00–12:00.',
    ],
    [
      'hours that end before they begin',
      { calendar: { timeZone: 'Europe/Amsterdam', weekly: { fri: [['17:00', '09:00']] } } },
      'versions.0.calendar.weekly.fri.0: An interval ends after it starts; hours past midnight belong to the next day.',
    ],
    [
      'a zone that does not exist',
      { calendar: { timeZone: 'Europe/Urk', weekly: {} } },
      'versions.0.calendar.timeZone: A zone is written as Europe/Amsterdam.',
    ],
    [
      'an unknown channel in a promise',
      { targets: [{ ...target, committedChannels: ['fax'] }] },
      'versions.0.targets.0.committedChannels.0: Invalid option: expected one of "phone"|"email"|"portal"',
    ],
    ['a word too many', { holiday: true }, 'versions.0: Unrecognized key: "holiday"'],
    ['a start that is no moment', { validFrom: 'yesterday' }, 'versions.0.validFrom: Invalid ISO datetime'],
  ])('refuses %s, and says where', (_, changes, problem) => {
    const parsed = parseServiceContract(contractWith(changes));
    expect(parsed).toEqual({ ok: false, error: [problem] });
  });

  it('names every mistake at once', () => {
    const parsed = parseServiceContract(
      contractWith({ priorityWhenNotStated: 'B', kinds: [{ code: 'rfc-generic', alwaysPriority: 'C' }] }),
    );
    expect(parsed).toMatchObject({ ok: false, error: { length: 2 } });
  });

  it('refuses two versions that begin at the same moment', () => {
    const twice = { ...contractWith({}), versions: [version, { ...version, version: 2 }] };
    expect(parseServiceContract(twice)).toEqual({
      ok: false,
      error: ['versions: two versions begin at 2000-01-01T00:00:00Z'],
    });
  });

  it('refuses what is no contract at all', () => {
    expect(parseServiceContract(undefined)).toMatchObject({ ok: false, error: { length: 1 } });
  });
});

describe('a version that is made from now on', () => {
  const { version: _number, ...fields } = version;
  const draftWith = (code: string) => ({
    ...fields,
    priorities: [{ ...version.priorities[0], code }],
    targets: [{ ...target, priority: code }],
    priorityWhenNotStated: code,
  });

  it.each(['A', 'c+', 'P1', 'kern'])('has codes as short as %j', (code) => {
    expect(contractDraftSchema.safeParse(draftWith(code)).success).toBe(true);
  });

  it.each(['a b', 'vijfde'])('has no code such as %j, while one that was saved before stays readable', (code) => {
    expect(contractDraftSchema.safeParse(draftWith(code)).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'priorities.0.code',
    ]);
    expect(parseServiceContract(contractWith(draftWith(code))).ok).toBe(true);
  });
});

describe('the version in force', () => {
  const parsed = parseServiceContract({
    ...contractWith({}),
    versions: [
      { ...version, version: 2, validFrom: '2026-01-01T00:00:00Z' },
      { ...version, version: 1 },
    ],
  });
  const at = (text: string) =>
    parsed.ok ? versionAt(serviceContract(parsed.value), Date.parse(text)).version : undefined;

  it('is the latest that has begun, in whatever order they are written', () => {
    expect(at('2025-12-31T23:59:59Z')).toBe(1);
    expect(at('2026-01-01T00:00:00Z')).toBe(2);
  });

  it('is the first one for a moment before all of them', () => {
    expect(at('1999-12-31T00:00:00Z')).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import { draftOfForm } from '../../../../src-renderer/features/contracts/draft-of-form.ts';
import { formOf } from '../../../../src-renderer/features/contracts/form-of-version.ts';
import { nextKey, type VersionForm } from '../../../../src-renderer/features/contracts/version-form.ts';
import { draftFrom } from '../../../../src-shared/sla/contract-draft.ts';
import type { ContractDraft } from '../../../../src-shared/sla/contract-schema.ts';
import { versionAt } from '../../../../src-shared/sla/service-contract.ts';
import { amsterdam, shipped } from '../../../support/story-desk.ts';

const now = amsterdam('2026-11-19 11:48:30');

function formFor(contractId: string, changes: (form: VersionForm) => Partial<VersionForm> = () => ({})): VersionForm {
  const contract = shipped().get(contractId);
  if (!contract) throw new Error(`no contract ${contractId}`);
  const form = formOf(versionAt(contract, now), now);
  return { ...form, ...changes(form) };
}
const fms = (changes?: (form: VersionForm) => Partial<VersionForm>) => formFor('smart-fms-basic', changes);
const sps = (changes?: (form: VersionForm) => Partial<VersionForm>) => formFor('smart-production-suite', changes);

function problemsOf(form: VersionForm) {
  const draft = draftOfForm(form, now);
  return draft.ok ? [] : draft.error.map(({ where, kind }) => [where, kind]);
}
const hours = (from: string, to: string, key = 0) => ({ key, from, to });

function weekWithin({ calendar }: ContractDraft) {
  return { ...calendar, weekly: { sat: [], sun: [], ...calendar.weekly }, exceptions: {} };
}

describe('a new version as it is written', () => {
  it.each(['smart-fms-basic', 'smart-production-suite'])('begins as the one before it (%s), tomorrow', (id) => {
    const contract = shipped().get(id);
    const draft = draftOfForm(formFor(id), now);
    if (!draft.ok || !contract) throw new Error('the unchanged form has problems');
    const before = draftFrom(versionAt(contract, now), amsterdam('2026-11-20 00:00'));
    const byName = (targets: typeof before.targets) =>
      targets
        .map((target) =>
          [target.measure, target.priority, target.serviceMinutes, target.plan, target.percentile].join(' '),
        )
        .sort();
    expect(byName(draft.value.targets)).toEqual(byName(before.targets));
    expect({ ...draft.value, targets: [] }).toEqual({ ...before, targets: [], calendar: weekWithin(before) });
  });

  it('begins at the moment that is written on the contract’s own clock', () => {
    const draft = draftOfForm(
      fms(() => ({ fromDate: '1-4-2027', fromTime: '830' })),
      now,
    );
    expect(draft.ok && draft.value.validFrom).toBe('2027-04-01T06:30:00.000Z');
  });

  it('may begin in the minute that runs, and never before it', () => {
    expect(problemsOf(fms(() => ({ fromDate: '19-11-2026', fromTime: '11:48' })))).toEqual([]);
    expect(problemsOf(fms(() => ({ fromDate: '19-11-2026', fromTime: '11:47' })))).toEqual([['fromDate', 'past']]);
    expect(problemsOf(fms(() => ({ fromDate: '31-2-2027' })))).toEqual([['fromDate', 'impossible-date']]);
    expect(problemsOf(fms(() => ({ fromTime: '25:00' })))).toEqual([['fromTime', 'impossible-time']]);
  });

  it('reads hours, dates and holidays as they are typed', () => {
    const draft = draftOfForm(
      fms(({ weekly }) => ({
        weekly: { ...weekly, sat: [hours('9', '24')] },
        exceptions: [
          { key: 0, date: '24-12-2026', name: ' Kerstavond ', hours: [hours('9', '1200')] },
          { key: 1, date: '31-12-2026', name: '', hours: [] },
        ],
        holidays: { set: 'nl', liberationDay: 'lustrum', goodFriday: true },
      })),
      now,
    );
    expect(draft.ok && draft.value.calendar).toMatchObject({
      weekly: { sat: [['09:00', '24:00']], sun: [] },
      exceptions: { '2026-12-24': { name: 'Kerstavond', hours: [['09:00', '12:00']] }, '2026-12-31': [] },
      holidays: [{ set: 'nl', liberationDay: 'lustrum', goodFriday: true }],
    });
  });

  it('names what is wrong with hours at their own line', () => {
    const weekly = {
      mon: [hours('09:00', '12:30'), hours('12:00', '17:00', 1)],
      tue: [hours('17:00', '09:00')],
      wed: [hours('09:00', '25:00')],
      thu: [hours('', '')],
    };
    expect(problemsOf(fms((form) => ({ weekly: { ...form.weekly, ...weekly } })))).toEqual([
      ['weekly.mon[1]', 'overlap'],
      ['weekly.tue[0]', 'from-not-before-to'],
      ['weekly.wed[0]', 'impossible-time'],
      ['weekly.thu[0]', 'impossible-time'],
      ['weekly.thu[0]', 'impossible-time'],
    ]);
  });

  it('names what is wrong with a single date at that date', () => {
    const exceptions = [
      { key: 0, date: '30-2-2027', name: '', hours: [] },
      { key: 1, date: '24-12-2026', name: 'Kerstavond', hours: [hours('09:00', '12:00'), hours('11:00', '13:00', 1)] },
      { key: 2, date: '31-12-2026', name: '', hours: [] },
      { key: 3, date: '2026-12-31', name: '', hours: [] },
    ];
    expect(problemsOf(fms(() => ({ exceptions })))).toEqual([
      ['exceptions[0].date', 'impossible-date'],
      ['exceptions[1].hours[1]', 'overlap'],
      ['exceptions[3].date', 'same-date'],
    ]);
  });

  it('P6 reads targets in minutes or hours, with a percentile and a condition', () => {
    const draft = draftOfForm(
      sps(({ targets }) => ({
        targets: targets.map((target) =>
          target.priority === 'c' && target.measure === 'response'
            ? {
                ...target,
                amount: '1,5',
                unit: 'hours' as const,
                percentile: '99,5',
                channels: ['phone', 'portal'] as const,
              }
            : target,
        ),
      })),
      now,
    );
    expect(draft.ok && draft.value.targets.find(({ serviceMinutes }) => serviceMinutes === 90)).toEqual({
      measure: 'response',
      priority: 'c',
      serviceMinutes: 90,
      percentile: 99.5,
      committedChannels: ['phone', 'portal'],
    });
  });

  it('names what is wrong with a target at its own line, whatever is not promised before it', () => {
    const wrong = (changes: object) =>
      problemsOf(
        fms(({ targets }) => ({
          targets: targets.map((target) =>
            target.priority === 'C' && target.promise === 'time' ? { ...target, ...changes } : target,
          ),
        })),
      );
    // Lines of A, B and C, response and resolution in turn: C's response is the fifth.
    expect(wrong({ amount: 'acht' })).toEqual([['targets[4].serviceMinutes', 'amount']]);
    expect(wrong({ amount: '0' })).toEqual([['targets[4].serviceMinutes', 'amount']]);
    expect(wrong({ percentile: '120' })).toEqual([['targets[4].percentile', 'percentile']]);
    expect(wrong({ channels: [] })).toEqual([['targets[4].committedChannels', 'no-channel']]);
  });

  it('names words, thresholds and periods that are missing', () => {
    expect(
      problemsOf(
        fms((form) => ({
          priorities: form.priorities.map((one, at) => (at === 1 ? { ...one, word: { nl: '', en: 'x' } } : one)),
          thresholds: [{ key: 0, measure: 'response', when: 'usedPercent', amount: '100', level: '1' }],
          periods: [],
        })),
      ),
    ).toEqual([
      ['priorities[1].word.nl', 'missing'],
      ['thresholds[0]', 'threshold'],
      ['periods', 'no-period'],
    ]);
  });
});

describe('the key of a new line', () => {
  it('is one that no other line has', () => {
    expect(nextKey([])).toBe(0);
    expect(nextKey([hours('', '', 3), hours('', '', 1)])).toBe(4);
  });
});

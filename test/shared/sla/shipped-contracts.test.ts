import { describe, expect, it } from 'vitest';
import { type ContractVersion, priorityOf, targetOf, versionAt } from '../../../src-shared/sla/service-contract.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

function version(contractId: string): ContractVersion {
  const contract = shipped().get(contractId);
  if (!contract) throw new Error(`${contractId} is not shipped`);
  return versionAt(contract, amsterdam('2026-11-20 13:12'));
}

const minutesOf = (contract: ContractVersion, measure: 'response' | 'resolution') =>
  contract.priorities.map(({ code }) => [code, targetOf(contract, measure, code)?.serviceMinutes]);

describe('the shipped contracts', () => {
  it('are two, and without a mistake', () => {
    expect([...shipped().keys()]).toEqual(['smart-fms-basic', 'smart-production-suite']);
  });

  it('F1 Smart FMS is open Monday to Thursday 09:00–12:30 and 13:00–17:00, Friday 09:00–12:00', () => {
    const day = [
      ['09:00', '12:30'],
      ['13:00', '17:00'],
    ];
    expect(version('smart-fms-basic').calendar).toEqual({
      timeZone: 'Europe/Amsterdam',
      weekly: { mon: day, tue: day, wed: day, thu: day, fri: [['09:00', '12:00']] },
      exceptions: {},
    });
  });

  it('F2 has the norm classes A to D, A the most urgent', () => {
    const { priorities } = version('smart-fms-basic');
    expect(priorities.map(({ code, rank }) => `${rank} ${code}`)).toEqual(['1 A', '2 B', '3 C', '4 D']);
  });

  it('F2 counts a registration without a stated class as A, and says so', () => {
    const { priorityWhenNotStated, readings } = version('smart-fms-basic');
    expect(priorityWhenNotStated).toBe('A');
    expect(readings.find(({ id }) => id === 'F2')).toEqual({
      id: 'F2',
      nl: 'Een registratie in de ticketbox zonder genoemde klasse telt als A, tot de klasse is gekozen.',
      en: 'A ticketbox registration without a stated class counts as A until the class is chosen.',
    });
  });

  it('F3 promises a response within 2, 8, 16 and 56 service hours, and no resolution', () => {
    const contract = version('smart-fms-basic');
    expect(minutesOf(contract, 'response')).toEqual([
      ['A', 2 * 60],
      ['B', 8 * 60],
      ['C', 16 * 60],
      ['D', 56 * 60],
    ]);
    expect(contract.targets.filter((target) => target.measure === 'resolution')).toEqual([]);
    expect(contract.targets.flatMap((target) => target.percentile ?? [])).toEqual([]);
  });

  it('F4 promises something in the ticketbox only', () => {
    expect(version('smart-fms-basic').channels).toEqual({
      phone: { promise: 'bestEffort' },
      email: { promise: 'bestEffort' },
      portal: { promise: 'clock' },
    });
  });

  it('P1 P2 Smart Production Suite promises on every channel, to authorised reporters', () => {
    const { channels, reporters } = version('smart-production-suite');
    expect(channels).toEqual({
      phone: { promise: 'clock' },
      email: { promise: 'clock' },
      portal: { promise: 'clock' },
    });
    expect(reporters).toBe('authorisedOnly');
  });

  it('P3 is open Monday to Friday 08:30–17:30', () => {
    const day = [['08:30', '17:30']];
    expect(version('smart-production-suite').calendar).toEqual({
      timeZone: 'Europe/Amsterdam',
      weekly: { mon: day, tue: day, wed: day, thu: day, fri: day },
      exceptions: {},
    });
  });

  it('P4 questions and service requests are always type a, change requests have no clock', () => {
    expect(version('smart-production-suite').kinds).toEqual([
      { code: 'question-functional', alwaysPriority: 'a' },
      { code: 'question-technical', alwaysPriority: 'a' },
      { code: 'service-request', alwaysPriority: 'a' },
      { code: 'incident-bug' },
      { code: 'incident-problem' },
      { code: 'rfc-specific', withoutClock: true },
      { code: 'rfc-generic', withoutClock: true },
    ]);
  });

  it('P5 type c is the most urgent, a the least', () => {
    const contract = version('smart-production-suite');
    expect(['c', 'b', 'a'].map((code) => priorityOf(contract, code)?.rank)).toEqual([1, 2, 3]);
  });

  it('P6 responds to a in 24 hours (75 %), b in 8 (90 %), c in 30 minutes (99 %) when phoned in', () => {
    const contract = version('smart-production-suite');
    expect(['a', 'b', 'c'].map((code) => targetOf(contract, 'response', code))).toEqual([
      { measure: 'response', priority: 'a', serviceMinutes: 24 * 60, percentile: 75 },
      { measure: 'response', priority: 'b', serviceMinutes: 8 * 60, percentile: 90 },
      { measure: 'response', priority: 'c', serviceMinutes: 30, percentile: 99, committedChannels: ['phone'] },
    ]);
  });

  it('P7 resolves a according to plan, b in a working week of 45 hours, c in a working day of 9, each 75 %', () => {
    const contract = version('smart-production-suite');
    expect(['a', 'b', 'c'].map((code) => targetOf(contract, 'resolution', code))).toEqual([
      { measure: 'resolution', priority: 'a', plan: true, percentile: 75 },
      { measure: 'resolution', priority: 'b', serviceMinutes: 45 * 60, percentile: 75 },
      { measure: 'resolution', priority: 'c', serviceMinutes: 9 * 60, percentile: 75 },
    ]);
  });

  it.each(['smart-fms-basic', 'smart-production-suite'])(
    '%s pauses the resolution for the customer, the response never',
    (id) => {
      expect(version(id).pauses).toEqual({ response: [], resolution: ['waitingForCustomer'] });
    },
  );

  it.each(['smart-fms-basic', 'smart-production-suite'])(
    '%s defines every priority and reading in Dutch and English',
    (id) => {
      const { priorities, readings } = version(id);
      const words = [...priorities.flatMap(({ word, definition }) => [word, definition]), ...readings];
      expect(words.length).toBeGreaterThan(5);
      expect(words.filter(({ nl, en }) => nl === en)).toEqual([]);
    },
  );
});

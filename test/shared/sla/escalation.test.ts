import { describe, expect, it } from 'vitest';
import type { ContractVersionData } from '../../../src-shared/sla/contract-schema.ts';
import { dueEscalations } from '../../../src-shared/sla/escalation.ts';
import { contractBook, parseServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { shippedContractData } from '../../../src-shared/sla/shipped-contracts.ts';
import * as say from '../../support/story-commands.ts';
import { bram, karin, StoryDesk, sanne } from '../../support/story-desk.ts';

const watch = { kind: 'system', part: 'watch' } as const;

/** Point, level and Dutch clock time of every step that is still to be taken. */
function steps(desk: StoryDesk): readonly string[] {
  return dueEscalations(desk.ticket(), desk.contracts).map(
    ({ key, level, dueAt }) => `${key.split('@')[0]} → ${level} ${clockTime(dueAt)}`,
  );
}

function clockTime(at: number): string {
  const options = { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' } as const;
  return `${new Intl.DateTimeFormat('sv-SE', options).format(at)}${at % 1000 === 0 ? '' : `.${at % 1000}`}`;
}

function pass(desk: StoryDesk, point: string, when: string) {
  const step = dueEscalations(desk.ticket(), desk.contracts).find(({ key }) => key.startsWith(`${point}@`));
  return desk.give(watch, when, {
    type: 'ticket.escalate',
    ticketId: 't',
    step: { form: 'threshold', key: step?.key ?? `${point}@0` },
  });
}

/** The contracts as shipped, with something else in the first version of one. */
function contractsWith(id: string, changed: Partial<ContractVersionData>, later: Partial<ContractVersionData>[] = []) {
  const data = shippedContractData();
  if (!data.ok) throw new Error(data.error);
  return contractBook(
    data.value.map((contract) => {
      const [first] = contract.versions;
      if (contract.id !== id || !first) return contract;
      const versions = [changed, ...later].map((change, index) => ({ ...first, ...change, version: index + 1 }));
      const parsed = parseServiceContract({ ...contract, versions });
      if (!parsed.ok) throw new Error(parsed.error.join());
      return parsed.value;
    }),
  );
}

/** Class A, promised an answer within two hours: at 12:00. */
const outageAtTen = (desk = new StoryDesk()) =>
  desk.let(karin, '2026-11-23 10:00', say.portal('vastgoed', { priority: 'A' }));
/** Type c, phoned in: an answer within half an hour, solved within nine service hours, on Tuesday at 10:00. */
const standstillAtTen = (desk = new StoryDesk()) =>
  desk
    .let(
      sanne,
      '2026-11-23 10:04',
      say.phone('metaal', '2026-11-23 10:00', { contactId: 'anna-contact', priority: 'c' }),
    )
    .let(sanne, '2026-11-23 10:06', say.toldByPhone);

describe('the steps that a clock has before it', () => {
  it('F13 lie at three quarters, just after the deadline and a service day later, within service hours', () => {
    expect(steps(outageAtTen())).toEqual([
      'response:75% → 1 2026-11-23 11:30:00',
      'response:+0m → 2 2026-11-23 12:00:00.1',
      'response:+450m → 3 2026-11-24 12:00:00',
    ]);
  });

  it('P15 go on for the resolution once the customer is answered', () => {
    expect(steps(standstillAtTen())).toEqual([
      'resolution:75% → 1 2026-11-23 16:45:00',
      'resolution:+0m → 2 2026-11-24 10:00:00.1',
      'resolution:+540m → 3 2026-11-25 10:00:00',
    ]);
  });

  it('end when the clock is answered in time, and have no moment while it stands still', () => {
    expect(steps(outageAtTen().let(sanne, '2026-11-23 11:00', say.reply))).toEqual([]);
    expect(steps(standstillAtTen().let(sanne, '2026-11-23 12:00', say.wait))).toEqual([]);
  });

  it('that were passed before the clock stood still are there to be caught up', () => {
    expect(steps(standstillAtTen().let(sanne, '2026-11-23 17:00', say.wait))).toEqual([
      'resolution:75% → 1 2026-11-23 16:45:00',
    ]);
    expect(steps(standstillAtTen().let(sanne, '2026-11-24 11:00', say.wait))).toEqual([
      'resolution:75% → 1 2026-11-23 16:45:00',
      'resolution:+0m → 2 2026-11-24 10:00:00.1',
    ]);
  });

  it('wait for the customer as the clock does, also after its deadline', () => {
    const desk = standstillAtTen().let(sanne, '2026-11-24 11:00', say.wait).let(sanne, '2026-11-24 13:00', say.resume);
    expect(steps(desk).at(-1)).toBe('resolution:+540m → 3 2026-11-25 12:00:00');
  });

  it('that a miss left behind stay, whatever priority comes later', () => {
    const desk = outageAtTen().let(sanne, '2026-11-23 13:30', say.changePriority('D'));
    expect(steps(desk)).toEqual([
      'response:75% → 1 2026-11-23 11:30:00',
      'response:+0m → 2 2026-11-23 12:00:00.1',
      'response:+450m → 3 2026-11-24 12:00:00',
    ]);
  });

  it('move with the priority while nothing is missed', () => {
    const desk = outageAtTen().let(sanne, '2026-11-23 10:30', say.changePriority('B'));
    expect(steps(desk).slice(0, 2)).toEqual([
      'response:75% → 1 2026-11-23 16:30:00',
      'response:+0m → 2 2026-11-24 10:30:00.1',
    ]);
  });

  it('are none where the time is only indicative, or the contract names none', () => {
    const anna = say.portal('metaal', { priority: 'c', kind: 'incident-bug' });
    const written = new StoryDesk().let({ ...karin, organisationId: 'metaal' }, '2026-11-23 10:00', anna);
    expect(steps(written).filter((step) => step.startsWith('response'))).toEqual([]);
    expect(steps(outageAtTen(new StoryDesk(contractsWith('smart-fms-basic', { thresholds: [] }))))).toEqual([]);
  });

  it('are those of the version under which the clock began: a later one adds none to what runs', () => {
    const later = { validFrom: '2026-11-23T10:00:00Z' };
    const book = contractsWith('smart-fms-basic', { thresholds: [] }, [later]);
    expect(steps(outageAtTen(new StoryDesk(book)))).toEqual([]);
    const next = new StoryDesk(book).let(karin, '2026-11-23 11:00', say.portal('vastgoed', { priority: 'A' }));
    expect(steps(next)[0]).toBe('response:75% → 1 2026-11-23 12:30:00');
  });

  it('keep their moments across the hour that winter time repeats', () => {
    const desk = new StoryDesk().let(karin, '2026-10-23 11:00', say.portal('vastgoed', { priority: 'A' }));
    expect(steps(desk).slice(0, 2)).toEqual([
      'response:75% → 1 2026-10-26 09:30:00',
      'response:+0m → 2 2026-10-26 10:00:00.1',
    ]);
  });
});

describe('P7 a plan', () => {
  const nuisance = () =>
    new StoryDesk()
      .let(
        sanne,
        '2026-11-02 10:00',
        say.phone('metaal', '2026-11-02 10:00', { contactId: 'anna-contact', priority: 'a', minutes: 0 }),
      )
      .let(sanne, '2026-11-02 10:01', say.toldByPhone);

  it('uses its time from the moment it was made', () => {
    const desk = nuisance().let(sanne, '2026-11-23 08:30', say.plan('2026-11-24'));
    expect(steps(desk)).toEqual([
      'resolution:75% → 1 2026-11-24 13:00:00',
      'resolution:+0m → 2 2026-11-25 08:30:00.1',
      'resolution:+540m → 3 2026-11-25 17:30:00',
    ]);
  });

  it('takes its steps along when it is moved, and stays missed once it was', () => {
    const moved = nuisance()
      .let(sanne, '2026-11-23 08:30', say.plan('2026-11-24'))
      .let(sanne, '2026-11-24 08:30', say.plan('2026-11-25'));
    expect(steps(moved)[0]).toBe('resolution:75% → 1 2026-11-25 13:00:00');
    const late = moved.let(sanne, '2026-11-26 09:00', say.plan('2026-12-04'));
    expect(steps(late)).toEqual([
      'resolution:75% → 1 2026-11-25 13:00:00',
      'resolution:+0m → 2 2026-11-26 08:30:00.1',
      'resolution:+540m → 3 2026-11-26 17:30:00',
    ]);
  });

  it('goes up at the next opening where the planned day has no service hours', () => {
    const desk = nuisance().let(sanne, '2026-11-23 08:30', say.plan('2026-12-05'));
    expect(steps(desk)[1]).toBe('resolution:+0m → 2 2026-12-07 08:30:00.1');
  });
});

describe('a ticket that is reopened', () => {
  const solvedAfter75 = (desk: StoryDesk) => {
    const late = standstillAtTen(desk);
    expect(pass(late, 'resolution:75%', '2026-11-23 16:45')).toMatchObject({ ok: true });
    return late.let(sanne, '2026-11-23 17:00', say.resolve).let(sanne, '2026-11-24 09:00', say.reopen);
  };

  it('goes on with the steps that it has not taken', () => {
    expect(steps(solvedAfter75(new StoryDesk()))).toEqual([
      'resolution:+0m → 2 2026-11-24 11:00:00.1',
      'resolution:+540m → 3 2026-11-25 11:00:00',
    ]);
  });

  it('takes all of them anew where its clock starts anew, by the version of that moment', () => {
    const anew = {
      validFrom: '2026-11-24T00:00:00Z',
      reopening: 'startsAnew' as const,
      thresholds: [{ measure: 'resolution' as const, usedPercent: 50, level: 2 }],
    };
    const desk = solvedAfter75(new StoryDesk(contractsWith('smart-production-suite', {}, [anew])));
    expect(steps(desk)).toEqual(['resolution:50% → 2 2026-11-24 13:30:00']);
  });

  it('is not late by a plan from before its clock started anew', () => {
    const book = contractsWith('smart-production-suite', { reopening: 'startsAnew' });
    const desk = new StoryDesk(book)
      .let(
        sanne,
        '2026-11-02 10:00',
        say.phone('metaal', '2026-11-02 10:00', { contactId: 'anna-contact', priority: 'a', minutes: 0 }),
      )
      .let(sanne, '2026-11-02 10:01', say.toldByPhone)
      .let(sanne, '2026-11-02 10:02', say.plan('2026-11-03'))
      .let(sanne, '2026-11-05 10:00', say.plan('2026-11-06'))
      .let(sanne, '2026-11-06 10:00', say.resolve)
      .let(sanne, '2026-11-09 08:30', say.reopen);
    expect(desk.clock('resolution')).toBeUndefined();
    desk.let(sanne, '2026-11-09 08:30', say.plan('2026-11-10'));
    expect(desk.clock('resolution')?.progress).toMatchObject({ kind: 'ticking' });
    expect(steps(desk)[0]).toBe('resolution:75% → 1 2026-11-10 13:00:00');
  });
});

describe('F4 a ticket that is registered in the ticketbox', () => {
  it('has its steps from that moment', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-23 10:04', say.phone('vastgoed', '2026-11-23 10:00'));
    expect(steps(desk)).toEqual([]);
    desk.let(karin, '2026-11-24 09:00', say.registerInTicketbox('A'));
    expect(steps(desk)[0]).toBe('response:75% → 1 2026-11-24 10:30:00');
  });
});

describe('taking a step', () => {
  it('is refused, so that nothing is stored, before it is due, when it was taken and when it is gone', () => {
    const desk = outageAtTen();
    const refused = { ok: false, error: { code: 'notDue' } };
    expect(pass(desk, 'response:75%', '2026-11-23 11:29')).toEqual(refused);
    const { key = '' } = dueEscalations(desk.ticket(), desk.contracts)[0] ?? {};
    const again = { type: 'ticket.escalate', ticketId: 't', step: { form: 'threshold', key } } as const;
    expect(desk.give(watch, '2026-11-23 11:30', again)).toMatchObject({ ok: true });
    expect(desk.give(watch, '2026-11-23 11:31', again)).toEqual(refused);
    desk.let(sanne, '2026-11-23 11:40', say.reply);
    expect(pass(desk, 'response:+0m', '2026-11-23 12:01')).toEqual(refused);
  });

  it('tells when it was due, and never brings a ticket down', () => {
    const desk = outageAtTen().let(bram, '2026-11-23 10:10', say.escalate(3));
    expect(pass(desk, 'response:75%', '2026-11-23 14:00')).toMatchObject({
      ok: true,
      value: [{ events: [{ level: 3, cause: { kind: 'threshold', dueAt: Date.parse('2026-11-23T10:30:00Z') } }] }],
    });
    expect(desk.ticket().escalation).toMatchObject({ level: 3 });
  });
});

describe('a contract', () => {
  it('does not name one moment twice', () => {
    const twice = [
      { measure: 'response', minutesAfterDeadline: 0, level: 2 },
      { measure: 'response', minutesAfterDeadline: 0, level: 3 },
    ] as const;
    expect(() => contractsWith('smart-fms-basic', { thresholds: [...twice] })).toThrow(
      'two response thresholds lie 0 minutes after the deadline',
    );
  });
});

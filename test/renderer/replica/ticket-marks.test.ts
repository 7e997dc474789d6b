import { describe, expect, it } from 'vitest';
import { ticketMarks } from '../../../src-renderer/replica/ticket-marks.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { sampleTicket } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const agent = { now: MONDAY_TEN, id: 'sanne', role: 'agent' } as const;
const kindsOf = (more: Partial<Ticket>, viewer: Parameters<typeof ticketMarks>[1] = agent, decideAt?: number) =>
  ticketMarks({ ticket: sampleTicket('t', more), ...(decideAt === undefined ? {} : { decideAt }) }, viewer);
const agreed = { kind: 'agreed', at: 1 } as const;

describe('the marks of a ticket', () => {
  it('F2 P8 say that it is to be checked, until it is', () => {
    expect(kindsOf({})).toEqual([{ kind: 'toCheck' }]);
    expect(kindsOf({ triage: agreed })).toEqual([]);
  });

  it('F10 say from the moment itself on that a decision is due, to the desk alone', () => {
    expect(kindsOf({ triage: agreed }, agent, MONDAY_TEN + 1)).toEqual([]);
    expect(kindsOf({ triage: agreed }, agent, MONDAY_TEN)).toEqual([{ kind: 'decide' }]);
    expect(kindsOf({ triage: agreed }, { ...agent, role: 'administrator' }, MONDAY_TEN)).toEqual([]);
  });

  it('P8 P15 name the dispute before the level', () => {
    const triage = { kind: 'disputed', at: 1, proposal: { priority: 'a' }, reason: 'De lijn staat stil' } as const;
    const escalation = { level: 2, at: 1, thresholds: [] };
    expect(kindsOf({ triage, escalation })).toEqual([{ kind: 'disputed' }, { kind: 'level', level: 2 }]);
  });

  it('F6 tell who was asked for expertise, and nobody else', () => {
    expect(kindsOf({ triage: agreed, experts: ['sanne'] })).toEqual([{ kind: 'expertAsked' }]);
    expect(kindsOf({ triage: agreed, experts: ['tom'] })).toEqual([]);
  });

  it('are none on what is resolved', () => {
    expect(kindsOf({ status: 'resolved', escalation: { level: 3, at: 1, thresholds: [] } }, agent, 1)).toEqual([]);
  });
});

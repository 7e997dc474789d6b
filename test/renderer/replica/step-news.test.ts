import { describe, expect, it } from 'vitest';
import { newsByTime, newsOfChange } from '../../../src-renderer/replica/step-news.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { sampleRow } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

describe('the news of a change', () => {
  const told = (before: Partial<Ticket> | undefined, after: Partial<Ticket>) =>
    newsOfChange({ ...(before ? { before: sampleRow('t', before) } : {}), after: sampleRow('t', after) }).map(
      ({ kind }) => kind,
    );
  const level = (at: number, to: number) => ({ escalation: { level: to, at, thresholds: [] } });
  const awaiting = { status: 'awaitingAuthorisation', authorisation: 'awaiting' } as const;
  const disputed = { triage: { kind: 'disputed', at: 1, proposal: { priority: 'a' }, reason: 'Stil' } } as const;

  it('P1 is a report that waits for the authorised reporter, once', () => {
    expect(told(undefined, awaiting)).toEqual(['awaiting']);
    expect(told(awaiting, awaiting)).toEqual([]);
  });

  it('P15 is each step up the ladder, once', () => {
    expect(told({}, level(5, 2))).toEqual(['escalated']);
    expect(told(level(5, 2), level(5, 2))).toEqual([]);
    expect(told(level(5, 2), level(9, 3))).toEqual(['escalated']);
  });

  it('P8 is a dispute', () => expect(told({}, disputed)).toEqual(['disputed']));
  it('is nothing where a ticket goes', () => expect(newsOfChange({ before: sampleRow('t') })).toEqual([]));
});

describe('the news of time', () => {
  const told = (more: Partial<Ticket>, from: number, to: number) =>
    newsByTime([sampleRow('t', more)], { from, to }).map(({ kind }) => kind);
  // Type c by phone at ten: answered within half an hour, so critical from the start; type b at 18:00 less half an hour of service time.
  const fms = {
    organisationId: 'org-vastgoed',
    contractId: 'smart-fms-basic',
    channel: 'portal',
    priority: { code: 'A', source: 'customer' },
  } as const;
  const risk = MONDAY_TEN + 90 * MINUTE;

  it('is a clock that has half an hour left, told once', () => {
    expect(told(fms, risk - MINUTE, risk - 1)).toEqual([]);
    expect(told(fms, risk - MINUTE, risk)).toEqual(['atRisk']);
    expect(told(fms, risk, risk + MINUTE)).toEqual([]);
  });

  it('F10 is the closing of the day of receipt', () => {
    const closing = MONDAY_TEN + 7 * HOUR;
    expect(told(fms, closing - MINUTE, closing)).toEqual(['decide']);
  });

  it('P6 is not a time that is only indicative', () => {
    const mailed = { channel: 'email', priority: { code: 'c', source: 'customer' } } as const;
    expect(told(mailed, MONDAY_TEN - HOUR, MONDAY_TEN + HOUR)).toEqual([]);
  });
});

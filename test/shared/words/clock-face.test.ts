import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../src-renderer/replica/ticket-row.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { ticketPromise } from '../../../src-shared/sla/ticket-clocks.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { HOUR, MINUTE, SECOND } from '../../../src-shared/time/instant.ts';
import {
  clockFaceOfClock,
  clockFaceOfRow,
  type FaceRow,
  turnedSeconds,
  turningFigure,
} from '../../../src-shared/words/clock-face.ts';
import { contracts, sampleTicket } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const contract = contracts.get('smart-production-suite');
if (!contract) throw new Error('the contract is not shipped');
const version = versionAt(contract, MONDAY_TEN);

function face(more: Partial<Ticket>, now: number, language: 'nl' | 'en' = 'nl', row: Partial<FaceRow> = {}) {
  return clockFaceOfRow({ row: { ...rowOf(sampleTicket('a', more), contracts, 'x'), ...row }, version, now, language });
}

const answered = (at: number) =>
  ({
    facts: {
      startedAt: MONDAY_TEN,
      channel: 'phone',
      priorities: [{ from: MONDAY_TEN, code: 'b' }],
      pauses: [],
      respondedAt: at,
    },
    status: 'inProgress',
  }) as const;

describe('the face of a clock', () => {
  it('is calm with more than two hours left', () => {
    expect(face({}, MONDAY_TEN + HOUR)).toEqual({
      state: 'calm',
      left: '7 u 00 m',
      detail: 'reactie',
      // 7 h 30 until 17:30, half an hour on Tuesday.
      due: 'di 09:00',
      fill: 7 / 8,
      sentence: 'Reactie over 7 uur servicetijd, dinsdag 09:00',
    });
  });

  it('warns at two hours and says so', () => {
    expect(face({}, Date.parse('2026-11-23T15:22:00Z'))).toMatchObject({
      state: 'warn',
      left: '1 u 38 m',
      sentence: 'Reactie over 1 uur 38 minuten servicetijd, dinsdag 09:00, let op',
    });
  });

  it('counts seconds in the last half hour', () => {
    expect(face({ priority: { code: 'c', source: 'customer' } }, MONDAY_TEN + 17 * MINUTE + 19 * SECOND)).toMatchObject(
      {
        state: 'crit',
        left: '12 m 41 s',
        due: '10:30',
      },
    );
  });

  it('is not breached at the deadline itself, and with a plus one second later', () => {
    const critical = { priority: { code: 'c', source: 'customer' } } as const;
    expect(face(critical, MONDAY_TEN + 30 * MINUTE).left).toBe('0 s');
    expect(face(critical, MONDAY_TEN + 30 * MINUTE + SECOND)).toMatchObject({ state: 'over', left: '+0 m' });
    expect(face(critical, MONDAY_TEN + 104 * MINUTE)).toMatchObject({
      state: 'over',
      left: '+1 u 14 m',
      due: '10:30',
      sentence: 'Reactie 1 uur 14 minuten servicetijd te laat, deadline was vandaag 10:30',
    });
  });

  it('turns the seconds of a critical clock as long as nothing else on it changes', () => {
    const row = rowOf(sampleTicket('a', { priority: { code: 'c', source: 'customer' } }), contracts, 'x');
    const at = (left: number) => ({ row, version, now: MONDAY_TEN + 30 * MINUTE - left, language: 'nl' }) as const;
    const turning = (left: number) => turningFigure(clockFaceOfRow(at(left)), at(left));
    const shown = turning(12 * MINUTE + 41 * SECOND);
    const seconds = (left: number) => shown && turnedSeconds(shown, at(left).now);
    expect(seconds(12 * MINUTE + 40 * SECOND)).toBe('40');
    expect(seconds(12 * MINUTE + 9 * SECOND)).toBe('09');
    expect(seconds(12 * MINUTE)).toBe('00');
    expect(seconds(12 * MINUTE - 1)).toBeUndefined();
    // A clock that was put back is read anew.
    expect(seconds(12 * MINUTE + 42 * SECOND)).toBeUndefined();
    const last = turning(59 * SECOND);
    expect(last && turnedSeconds(last, at(9 * SECOND).now)).toBe('9');
    expect(last && turnedSeconds(last, at(0).now)).toBe('0');
    expect(last && turnedSeconds(last, at(-1).now)).toBeUndefined();
    expect(turning(-SECOND)).toBeUndefined();
    expect(turning(3 * HOUR)).toBeUndefined();
  });

  it('turns what its figure says, second by second, and stops turning with the service hours', () => {
    // Ten to five: the desk closes at five, and the rest of the half hour lies on Tuesday.
    const receivedAt = Date.parse('2026-11-23T15:50:00Z');
    const row = rowOf(sampleTicket('a', { receivedAt, priority: { code: 'c', source: 'customer' } }), contracts, 'x');
    const read = (now: number) => ({ row, version, now, language: 'nl' }) as const;
    for (let now = receivedAt; now < receivedAt + 12 * MINUTE; now += 7 * SECOND) {
      const face = clockFaceOfRow(read(now));
      const turning = turningFigure(face, read(now));
      const seconds = turning && turnedSeconds(turning, now);
      expect([now, face.state === 'crit' ? /(\d+) s$/.exec(face.left ?? '')?.[1] : undefined]).toEqual([now, seconds]);
      const next = turning && turnedSeconds(turning, now + 7 * SECOND);
      if (next !== undefined)
        expect(clockFaceOfRow(read(now + 7 * SECOND)).left).toBe(face.left?.replace(/\d+ s$/, `${next} s`));
    }
  });

  it('does not read out every second of the last minute', () => {
    const critical = { priority: { code: 'c', source: 'customer' } } as const;
    for (const seconds of [1, 30, 59]) {
      expect(face(critical, MONDAY_TEN + 30 * MINUTE - seconds * SECOND)).toMatchObject({
        left: `${seconds} s`,
        sentence: 'Reactie over minder dan een minuut servicetijd, vandaag 10:30, kritiek',
      });
    }
  });

  it('stands still outside service hours, with the deadline in sight', () => {
    expect(face({}, Date.parse('2026-11-23T18:00:00Z'))).toMatchObject({
      state: 'closed',
      left: '30 m',
      due: 'di 09:00',
      sentence: 'Reactie over 30 minuten servicetijd, dinsdag 09:00, staat stil tot dinsdag 08:30',
    });
  });

  it('shows what is left of a paused clock, and since when it waits', () => {
    const waiting = answered(MONDAY_TEN + 5 * MINUTE);
    const pauses = [{ from: MONDAY_TEN + HOUR, reason: 'waitingForCustomer' }] as const;
    expect(
      face({ status: 'waitingForCustomer', facts: { ...waiting.facts, pauses } }, MONDAY_TEN + 5 * HOUR),
    ).toMatchObject({ state: 'paused', left: '44 u 00 m', detail: 'wacht sinds', due: '11:00' });
  });

  it('shows of a clock that was paused at 25 seconds what it showed at that minute, as the sum behind it does', () => {
    const { facts } = answered(MONDAY_TEN + 5 * MINUTE);
    const started = { ...facts, startedAt: MONDAY_TEN + 10 * SECOND };
    const pausedAt = (from: number) => {
      const pauses = [{ from, reason: 'waitingForCustomer' }] as const;
      return face({ status: 'waitingForCustomer', facts: { ...started, pauses } }, MONDAY_TEN + 50 * HOUR);
    };
    // 44 h 59 m 45 s are left; at 11:00:00 it was 44 h 00 m 10 s.
    expect(pausedAt(MONDAY_TEN + HOUR + 25 * SECOND)).toMatchObject({
      left: '44 u 00 m',
      sentence: expect.stringContaining('44 uur servicetijd'),
    });
    // After hours it stood still already, at 37 h 30 m 10 s.
    expect(pausedAt(MONDAY_TEN + 9 * HOUR + 55 * SECOND)).toMatchObject({ left: '37 u 30 m' });
  });

  it('tells a promise kept in words', () => {
    const clocks = ticketPromise(sampleTicket('a', answered(MONDAY_TEN + 48 * MINUTE)), contracts);
    if (clocks.kind !== 'clocks' || !clocks.clocks[0]) throw new Error('the ticket has a response clock');
    expect(clockFaceOfClock({ clock: clocks.clocks[0], version, now: MONDAY_TEN + HOUR, language: 'nl' })).toEqual({
      state: 'met',
      word: 'Reactie gehaald',
      detail: 'in 48 m van 8 u',
      sentence: 'Reactie gehaald in 48 minuten van 8 uur',
    });
  });

  it('gives a settled miss no check: it was late, and stays so', () => {
    const clocks = ticketPromise(sampleTicket('a', answered(MONDAY_TEN + 72 * HOUR)), contracts);
    if (clocks.kind !== 'clocks' || !clocks.clocks[0]) throw new Error('the ticket has a response clock');
    const shown = clockFaceOfClock({ clock: clocks.clocks[0], version, now: MONDAY_TEN + 73 * HOUR, language: 'nl' });
    expect(shown).toMatchObject({ state: 'missed', word: 'Reactie te laat' });
  });

  it.each([
    [{ kind: 'bestEffort' }, 'effort', 'Naar vermogen', 'geen toegezegde tijd'],
    [{ kind: 'awaitingAuthorisation' }, 'hold', 'Nog geen klok', 'wacht op bevestiging'],
    [{ kind: 'unknownSender' }, 'ask', 'Onbekende afzender', 'kies de klant'],
  ] as const)('says %j in words', (due, state, word, detail) => {
    expect(face({}, MONDAY_TEN, 'nl', { due })).toEqual({ state, word, detail, sentence: `${word}, ${detail}` });
  });

  it('says what is not delivered yet, and when it was written', () => {
    expect(face({ writtenAt: MONDAY_TEN - 51 * MINUTE }, MONDAY_TEN, 'nl', { unsent: true })).toMatchObject({
      state: 'unsent',
      word: 'Nog niet verstuurd',
      detail: 'geschreven 09:09',
    });
  });

  it('asks for a person where the desk refused', () => {
    const refused = { delivery: 'refused', attention: { code: 'notOpen' } } as const;
    expect(face({}, MONDAY_TEN, 'en', refused)).toEqual({
      state: 'ask',
      word: 'Refused',
      detail: 'the ticket is not open',
      sentence: 'Refused: The ticket is not open.',
    });
  });

  it('speaks English', () => {
    expect(face({}, MONDAY_TEN + HOUR, 'en')).toMatchObject({
      left: '7 h 00 m',
      detail: 'response',
      due: 'Tue 09:00',
      sentence: 'Response in 7 hours of service time, Tuesday 09:00',
    });
  });
});

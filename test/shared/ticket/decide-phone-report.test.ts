import { describe, expect, it } from 'vitest';
import * as say from '../../support/story-commands.ts';
import { amsterdam, anna, mailbox, StoryDesk, sanne } from '../../support/story-desk.ts';

/** Friday 20 November 2026; the desk of Smart Production Suite is open from 08:30 to 17:30. */
const friday = (time: string) => `2026-11-20 ${time}`;

/** A type c of Voorbeeld Metaal, agreed by phone to be one after it came by e-mail at 09:00. */
function mailedIn(): StoryDesk {
  return new StoryDesk()
    .let(mailbox, friday('09:00'), say.mail(friday('09:00'), { organisationId: 'metaal', contactId: 'anna-contact' }))
    .let(sanne, friday('09:00'), say.changePriority('c'));
}

describe('reporting by phone what came by another channel', () => {
  it('P6 promises half an hour from the call on; the resolution goes on from the receipt', () => {
    const desk = mailedIn();
    expect(desk.clock('response')).toMatchObject({
      committed: false,
      progress: { kind: 'ticking', deadline: amsterdam(friday('09:30')) },
    });
    desk.let(sanne, friday('10:05'), say.phoneReport(friday('10:00')));
    expect(desk.clock('response')).toMatchObject({
      committed: true,
      startedAt: amsterdam(friday('10:00')),
      progress: { kind: 'ticking', deadline: amsterdam(friday('10:30')) },
    });
    expect(desk.clock('resolution')).toMatchObject({ committed: true, startedAt: amsterdam(friday('09:00')) });
    expect(desk.ticket().channel).toBe('email');
  });

  it('P6 is answered within the half hour, or breaches from the call', () => {
    const desk = mailedIn().let(sanne, friday('10:00'), say.phoneReport(friday('10:00')));
    expect(desk.reading('response', friday('10:31')).kind).toBe('breached');
    desk.let(sanne, friday('10:20'), say.toldByPhone);
    expect(desk.clock('response')?.progress).toMatchObject({ kind: 'met', deadline: amsterdam(friday('10:30')) });
  });

  it('P6 restarts nothing that was answered before the call', () => {
    const desk = mailedIn()
      .let(sanne, friday('09:10'), say.reply)
      .let(sanne, friday('10:00'), say.phoneReport(friday('10:00')));
    expect(desk.clock('response')).toMatchObject({
      committed: false,
      progress: { kind: 'met', at: amsterdam(friday('09:10')) },
    });
  });

  it('P6 P8 a type b that it becomes later is promised from the receipt, as if nobody had phoned', () => {
    const desk = mailedIn()
      .let(sanne, friday('10:00'), say.phoneReport(friday('10:00')))
      .let(sanne, friday('10:10'), say.changePriority('b'));
    expect(desk.clock('response')).toMatchObject({
      startedAt: amsterdam(friday('09:00')),
      progress: { kind: 'ticking', deadline: amsterdam(friday('17:00')) },
    });
  });

  it('counts from the receipt at the earliest, and a second call changes nothing', () => {
    const early = mailedIn().let(sanne, friday('09:05'), say.phoneReport(friday('08:40')));
    expect(early.clock('response')?.startedAt).toBe(amsterdam(friday('09:00')));
    expect(early.give(sanne, friday('09:20'), say.phoneReport(friday('09:20')))).toEqual({
      ok: false,
      error: { code: 'nothingToPhoneIn' },
    });
  });

  it('P6 in the hour that autumn repeats counts in the service hours of the Monday after it', () => {
    const received = '2026-10-25 02:30';
    const desk = new StoryDesk()
      .let(mailbox, received, say.mail(received, { organisationId: 'metaal', contactId: 'anna-contact' }))
      .let(sanne, received, say.changePriority('c'))
      .let(sanne, received, say.phoneReport(received));
    expect(desk.clock('response')?.progress).toEqual({ kind: 'ticking', deadline: amsterdam('2026-10-26 09:00') });
  });

  it('is refused where every time is promised already, and where nothing is', () => {
    const typeB = new StoryDesk().let(anna, friday('09:00'), say.portal('metaal', {}));
    expect(typeB.give(sanne, friday('09:10'), say.phoneReport(friday('09:10')))).toEqual({
      ok: false,
      error: { code: 'nothingToPhoneIn' },
    });
  });

  it('P1 is refused from somebody who may not report, and from nobody we know', () => {
    const desk = mailedIn();
    expect(desk.give(sanne, friday('09:10'), say.phoneReport(friday('09:10'), 'daan-contact'))).toEqual({
      ok: false,
      error: { code: 'notAuthorisedReporter', detail: 'Daan Smit' },
    });
    expect(desk.give(sanne, friday('09:10'), say.phoneReport(friday('09:10'), 'karin-contact'))).toEqual({
      ok: false,
      error: { code: 'unknownContact', detail: 'karin-contact' },
    });
  });

  it('is refused with a call that has yet to come', () => {
    expect(mailedIn().give(sanne, friday('09:10'), say.phoneReport(friday('09:30')))).toEqual({
      ok: false,
      error: { code: 'inTheFuture' },
    });
  });
});

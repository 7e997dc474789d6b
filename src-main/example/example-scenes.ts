import type { TicketKind } from '../../src-shared/ticket/ticket.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../../src-shared/time/instant.ts';
import { localDate, startOfDay, toLocal } from '../../src-shared/time/zoned-time.ts';
import type { Customer } from './example-directory.ts';
import { answered, answeredLate, bestEffort, metAndOpen, paused, pausedOnTheWay, solved, unanswered } from './plays.ts';
import { contactNamed } from './story-log.ts';
import type { TicketStory } from './ticket-story.ts';

/** One ticket of the example desk: whose, about what, and how it went. */
export interface Scene {
  readonly customer: Customer;
  readonly about: { readonly priority: string; readonly kind?: TicketKind; readonly longSubject?: true };
  readonly play: (story: TicketStory) => void;
}

/** Sixty tickets that together show every state, whatever the hour. What is left is service time. */
export const exampleScenes: readonly Scene[] = [
  // Runs out within half an hour.
  fms('B', (story) => unanswered(story, 'portal', 'B', time(0, 12, 41))),
  fms('A', (story) => unanswered(story, 'portal', 'A', time(0, 27, 42))),
  sps('b', (story) => unanswered(story, 'phone', 'b', time(0, 6, 2))),
  sps('c', (story) => unanswered(story, 'phone', 'c', time(0, 19, 26))),
  sps('c', (story) => answered(story, 'phone', 'c', time(0, 23, 8))),
  // Within two hours.
  fms('A', (story) => unanswered(story, 'portal', 'A', time(1, 15, 20))),
  fms('C', (story) => {
    const at = unanswered(story, 'portal', 'C', time(1, 46, 5));
    takenOnly(story, at);
    // F6: asked of somebody who knows, and advised; the customer has heard nothing yet.
    story.forward(story.after(at, time(0, 50)), 'Weet jij of dit met de laatste import te maken heeft?');
    story.advise(story.after(at, time(3, 15)), 'De import van gisteren heeft dubbele codes; die kunnen eruit.');
  }),
  sps('b', (story) => unanswered(story, 'mail', 'b', time(1, 53, 12))),
  sps('b', (story) => pausedOnTheWay(story, 'mail', 'b', time(1, 38, 0), time(10, 30))),
  sps('c', (story) => answered(story, 'phone', 'c', time(1, 10, 33))),
  // Later.
  fms('B', (story) => unanswered(story, 'portal', 'B', time(3, 20, 17))),
  fms('B', (story) => takenOnly(story, unanswered(story, 'portal', 'B', time(5, 2, 48)))),
  fms('B', (story) => {
    // F2: proposed as B, found to be C by the desk.
    const at = unanswered(story, 'portal', 'B', time(0, 44, 9));
    story.differ(story.after(at, time(0, 20)), 'C', 'Eén ruimte, en reserveren kan nog via de balie.');
  }),
  fms('D', (story) => unanswered(story, 'portal', 'D', time(38, 5, 51))),
  sps('a', (story) => unanswered(story, 'portal', 'a', time(17, 30, 14)), 'question-functional'),
  sps('a', (story) => unanswered(story, 'mail', 'b', time(5, 16, 45)), 'question-technical'),
  sps('b', (story) => {
    // P8: the desk sees it otherwise, and waits for the customer's view.
    answered(story, 'portal', 'b', time(26, 48, 30));
    story.differ(story.ago(time(3, 5)), 'a', 'De order kan met de hand worden vrijgegeven.');
  }),
  sps('b', (story) => {
    // P8, P15: no agreement, so it is one level up.
    answered(story, 'mail', 'b', time(38, 12, 4));
    story.differ(story.ago(time(2, 40)), 'a', 'Er is een omweg via het oude scherm.');
    story.dispute(story.ago(time(1, 25)), 'De omweg kost per order een kwartier.');
  }),
  sps('c', (story) => {
    const at = answered(story, 'phone', 'c', time(6, 8, 22));
    story.agreeCheck(story.after(at, time(0, 30)));
  }),
  // Too late, and nobody answered or solved it.
  fms('A', (story) => unanswered(story, 'portal', 'A', -time(0, 22, 11))),
  fms('C', (story) => takenOnly(story, unanswered(story, 'portal', 'C', -time(2, 41, 30)))),
  sps('b', (story) => unanswered(story, 'mail', 'b', -time(1, 14, 0))),
  sps('c', (story) => {
    answered(story, 'phone', 'c', -time(0, 43, 19));
    story.escalate(story.ago(time(0, 25)), 3, 'Oplostijd overschreden, de lijn draait op halve kracht.');
  }),
  // Answered, but too late.
  fms('B', (story) => answeredLate(story, 'portal', 'B', time(0, 55))),
  sps('b', (story) => answeredLate(story, 'portal', 'b', time(1, 20))),
  // Stands still for the customer.
  sps('c', (story) => paused(story, 'phone', 'c', time(2, 40, 0), time(1, 12))),
  sps('b', (story) => paused(story, 'mail', 'b', time(18, 5, 0), time(7, 30))),
  sps('b', (story) => paused(story, 'portal', 'b', time(31, 10, 0), time(12, 0))),
  fms('C', (story) => {
    metAndOpen(story, 'portal', 'C', time(1, 5));
    story.wait(story.ago(time(0, 15)));
  }),
  // The promise is kept and the work goes on.
  fms('B', (story) => metAndOpen(story, 'portal', 'B', time(0, 48))),
  fms('C', (story) => {
    metAndOpen(story, 'portal', 'C', time(2, 10));
    story.customerAnswer(story.ago(time(0, 12)));
  }),
  sps(
    'a',
    (story) => {
      // P7: according to plan.
      metAndOpen(story, 'portal', 'a', time(3, 5));
      story.plan(story.ago(time(0, 35)), 12);
    },
    'incident-bug',
  ),
  // Smart FMS by phone or e-mail: nothing is promised.
  fms('B', (story) => bestEffort(story, 'phone', time(0, 50))),
  fms('D', (story) => phonedForAppointment(story, story.ago(time(3, 15)))),
  fms('D', (story) => {
    // F10: not solved on its day, and a reason why it stays where it is.
    bestEffort(story, 'mail', time(9, 40));
    story.keepLevel(story.ago(time(0, 10)), 'De klant komt er donderdag zelf op terug.');
  }),
  fms('C', writtenInHtml),
  fms('B', (story) => story.phone(lastEvening(story))),
  // … until it is registered in the ticketbox.
  fms('B', (story) => {
    const at = bestEffort(story, 'phone', time(4, 10));
    story.registerAsSpoken(story.after(at, time(0, 20)), 'B');
  }),
  fms('C', (story) => {
    const at = bestEffort(story, 'mail', time(6, 0));
    story.registerByCustomer(story.after(at, time(1, 30)), 'C');
  }),
  // Smart Production Suite from somebody who may not report.
  sps('b', (story) => story.mail(story.ago(time(1, 40)), { from: contactNamed(story.contacts, 'Daan Smit') })),
  sps('b', (story) =>
    story.phone(story.ago(time(0, 35)), { contact: contactNamed(story.contacts, 'Mehmet Kaya'), priority: 'b' }),
  ),
  sps('b', (story) => {
    const at = story.ago(time(6, 30));
    story.mail(at, { from: contactNamed(story.contacts, 'Eva Smeets') });
    story.confirm(story.after(at, time(2, 10)));
  }),
  sps('a', (story) => {
    const at = story.ago(time(11, 0));
    story.mail(at, { from: contactNamed(story.contacts, 'Daan Smit') });
    story.reject(story.after(at, time(3, 25)));
  }),
  // From an address nobody knows.
  sps('b', (story) => story.mail(story.ago(time(0, 25)), { from: stranger('Wim Post', 'w.post@transport.example') })),
  fms('D', (story) =>
    story.mail(story.ago(time(7, 0)), { from: stranger('Lotte Vos', 'lotte.vos@schoonmaak.example') }),
  ),
  sps('b', (story) => {
    const at = story.ago(time(5, 20));
    story.mail(at, { from: stranger('Piet Bakker', 'pietbakker@thuis.example') });
    story.identify(story.after(at, time(0, 40)), contactNamed(story.contacts, 'Piet Bakker'));
  }),
  fms('C', (story) =>
    story.mail(story.ago(time(2, 20)), { unreadable: 'multipart without a boundary; encoding ‘x-onbekend’' }),
  ),
  // Type c not phoned in: the half hour is indicative.
  sps('c', (story) => {
    const at = story.ago(time(2, 5));
    story.mail(at);
    story.changePriority(story.after(at, time(0, 10)), 'c');
  }),
  sps('c', (story) => story.portal(story.ago(time(0, 8)), { priority: 'c' })),
  // Changed on the way.
  fms('B', (story) => {
    const at = unanswered(story, 'portal', 'C', time(11, 30));
    story.changePriority(story.after(at, time(1, 15)), 'B');
  }),
  sps('b', (story) => {
    const at = story.ago(time(3, 10));
    // P1: phoned in by somebody who may not report, relayed after a call to the functional administrator.
    story.phone(at, { contact: contactNamed(story.contacts, 'Mehmet Kaya'), priority: 'b' });
    story.relay(story.after(at, time(0, 12)));
    story.reply(story.after(at, time(0, 25)), 'phone');
    story.handOver(story.after(at, time(0, 45)), story.colleague);
    story.callAgain(story.after(at, time(2, 30)));
  }),
  { ...fms('C', withFiles), about: { priority: 'C', longSubject: true } },
  fms('B', (story) => {
    const at = story.ago(time(2, 30));
    story.portal(at, { priority: 'B', writtenAt: at - time(1, 47, 20) });
  }),
  sps('a', (story) => metWithoutClock(story), 'rfc-specific'),
  // Done.
  sps('c', (story) => solved(story, 'phone', 'c', story.ago(time(10, 0)), 0.6)),
  fms('B', (story) => solved(story, 'portal', 'B', story.ago(time(11, 0)), 0.5)),
  sps('b', (story) => {
    const at = story.ago(time(30, 0));
    const solvedAt = solved(story, 'portal', 'b', at, 0.3);
    story.reopen(story.after(solvedAt, time(4, 0)));
  }),
  fms('C', (story) => {
    const solvedAt = solved(story, 'portal', 'C', story.ago(time(29, 0)), 0.4);
    story.mailBack(story.after(solvedAt, time(5, 0)));
  }),
  sps('b', (story) => {
    const solvedAt = solved(story, 'mail', 'b', story.ago(time(70, 0)), 0.7);
    story.close(story.after(solvedAt, time(18, 0)));
  }),
  fms('D', (story) => {
    const at = bestEffort(story, 'mail', time(9, 0));
    story.close(story.after(at, time(0, 30)), 'Dubbel met een eerdere melding');
  }),
];

function fms(priority: string, play: Scene['play']): Scene {
  return { customer: 'fms', about: { priority }, play };
}

function sps(priority: string, play: Scene['play'], kind?: TicketKind): Scene {
  return { customer: 'sps', about: { priority, ...(kind === undefined ? {} : { kind }) }, play };
}

function time(hours: number, minutes: number, seconds = 0): number {
  return hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

function stranger(name: string, email: string) {
  return { name, email };
}

/** Somebody is on it, but the customer has heard nothing. */
function takenOnly(story: TicketStory, at: Instant): void {
  story.take(story.after(at, time(0, 12)));
  story.note(story.after(at, time(0, 31)));
}

/** F12: the phone is for when there is no going on, or for an appointment. */
function phonedForAppointment(story: TicketStory, at: Instant): void {
  story.phone(at, { reason: 'appointment' });
  story.reply(story.after(at, time(0, 40)), 'phone');
}

function writtenInHtml(story: TicketStory): void {
  const at = story.ago(time(9, 20));
  const { subject, text } = story.topic;
  const logo = '<img src="https://beeld.voorbeeldvastgoed.example/logo.png" alt="Voorbeeld Vastgoed" width="120">';
  const html = `<html><body style="font-family: Calibri"><p>Goedemorgen,</p><p><b>${subject}</b></p><p>${text}</p>
<table border="1"><tr><th>Gebouw</th><th>Aantal</th></tr><tr><td>Noord</td><td>4</td></tr></table><p>${logo}</p></body></html>`;
  story.mail(at, { html });
  story.take(story.after(at, time(0, 50)));
  story.reply(story.after(at, time(1, 35)), 'phone');
}

function withFiles(story: TicketStory): void {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"><rect width="120" height="60" fill="#eee"/><path d="M10 50V20l50-10v40" fill="none" stroke="#555"/></svg>`;
  const at = story.ago(time(4, 25));
  story.portal(at, {
    priority: 'C',
    files: [
      { name: 'plattegrond-tweede-verdieping.svg', type: 'image/svg+xml', content: drawing },
      { name: 'ruimtes.csv', type: 'text/csv', content: 'ruimte;capaciteit\n2.03;8\n2.14;12\n2.17;4\n' },
    ],
  });
}

/** P4: a change request has no type and so no clock. */
function metWithoutClock(story: TicketStory): void {
  const at = story.ago(time(20, 0));
  story.portal(at);
  story.take(story.after(at, time(2, 0)));
  story.reply(story.after(at, time(5, 0)));
}

/** A quarter to six on the last day from Monday to Thursday: the desk of Smart FMS is closed by then. */
function lastEvening(story: TicketStory): Instant {
  const zone = 'Europe/Amsterdam';
  for (let daysBack = 0; ; daysBack++) {
    const noon = startOfDay(zone, localDate(zone, story.now)) + 12 * HOUR - daysBack * 24 * HOUR;
    const at = startOfDay(zone, localDate(zone, noon)) + time(17, 42, 8);
    const { weekday } = toLocal(zone, at);
    const isEarlyInWeek = weekday === 'mon' || weekday === 'tue' || weekday === 'wed' || weekday === 'thu';
    if (isEarlyInWeek && at <= story.now - 15 * MINUTE) return at;
  }
}

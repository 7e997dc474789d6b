import { DAY, type Instant } from '../../src-shared/time/instant.ts';
import { localDate } from '../../src-shared/time/zoned-time.ts';
import { exampleDirectory } from './example-directory.ts';
import type { StoryLog } from './story-log.ts';

/** What desk and customer do about kind and priority, expertise and authority. */
export function storyTriage(log: StoryLog) {
  const { owner, administrator, administratorContact, stage } = log;
  const about = () => ({ ticketId: log.ticketId });
  return {
    agreeCheck: (at: Instant): void =>
      log.add(owner, at, { type: 'ticket.checkPriority', ...about(), verdict: { kind: 'agrees' } }),
    differ(at: Instant, priority: string, feedback: string): void {
      const verdict = { kind: 'differs', priority, feedback, via: 'portal' } as const;
      log.add(owner, at, { type: 'ticket.checkPriority', ...about(), urgency: 'normal', verdict });
    },
    accept: (at: Instant): void =>
      log.add(administrator, at, { type: 'ticket.agreePriority', ...about(), how: 'akkoord in het portaal' }),
    dispute: (at: Instant, reason: string): void =>
      log.add(administrator, at, { type: 'ticket.disputePriority', ...about(), reason }),
    settle(at: Instant, priority: string): void {
      const how = 'overleg accountmanager en clustermanager';
      log.add(exampleDirectory.lead, at, { type: 'ticket.settlePriority', ...about(), priority, how });
    },
    forward(at: Instant, question: string): void {
      const experts = exampleDirectory.agents.filter(({ id }) => id !== owner.id).map(({ id }) => id);
      log.add(owner, at, { type: 'ticket.forward', ...about(), experts: experts.slice(0, 1), question });
    },
    advise(at: Instant, text: string): void {
      const expert = exampleDirectory.agents.find(({ id }) => id !== owner.id) ?? owner;
      log.add(expert, at, { type: 'ticket.advise', ...about(), text });
    },
    escalate: (at: Instant, level: number, note: string): void =>
      log.add(owner, at, { type: 'ticket.escalate', ...about(), step: { form: 'hierarchical', level, note } }),
    keepLevel: (at: Instant, reason: string): void =>
      log.add(owner, at, { type: 'ticket.declineEscalation', ...about(), reason }),
    plan(at: Instant, days: number): void {
      const date = localDate(stage.terms[log.customer].version.calendar.timeZone, stage.now + days * DAY);
      const release = `Release ${date.slice(0, 7).replace('-', '.')}`;
      log.add(owner, at, { type: 'ticket.plan', ...about(), date, release });
    },
    relay(at: Instant): void {
      const how = `gebeld met ${administratorContact.name}`;
      log.add(owner, at, { type: 'ticket.relayAuthorisation', ...about(), contactId: administratorContact.id, how });
    },
  };
}

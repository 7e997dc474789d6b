import type { CommandBody } from '../../src-shared/ticket/command.ts';

export interface EscalationWish {
  readonly form: 'functional' | 'hierarchical' | 'declined';
  readonly level: number | undefined;
  readonly experts: readonly string[];
  /** The question, the explanation, or the reason. */
  readonly text: string;
}

/** A reason is one line of the history. */
const LINE = 500;

/** The command that a filled form comes to; undefined while something is missing. */
export function escalationBody(ticketId: string, wish: EscalationWish): CommandBody | undefined {
  const { form, level, experts } = wish;
  const text = wish.text.trim();
  switch (form) {
    case 'functional':
      if (experts.length === 0 || text === '') return undefined;
      return { type: 'ticket.escalate', ticketId, step: { form, experts: [...experts], note: text } };
    case 'hierarchical':
      if (level === undefined) return undefined;
      return { type: 'ticket.escalate', ticketId, step: { form, level, ...(text === '' ? {} : { note: text }) } };
    case 'declined':
      return text === '' ? undefined : { type: 'ticket.declineEscalation', ticketId, reason: text.slice(0, LINE) };
    default:
      return form satisfies never;
  }
}

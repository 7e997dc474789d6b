import { type ContractBook, priorityOf, versionAt } from '../sla/service-contract.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Locale } from '../time/duration-words.ts';

/** A priority as it is always shown: contract, letter, word and rank together (P5: the letters of two contracts run opposite ways). */
export interface PriorityFace {
  readonly contract: string;
  readonly letter: string;
  readonly word: string;
  /** 1 is the most urgent. */
  readonly rank: number;
  readonly of: number;
  readonly definition: string;
  /** Nobody has said it yet: the contract's default counts. */
  readonly assumed: boolean;
}

export function priorityOfTicket(ticket: Ticket, contracts: ContractBook, locale: Locale): PriorityFace | undefined {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  if (!contract || !ticket.priority) return undefined;
  const version = versionAt(contract, ticket.facts.startedAt ?? ticket.receivedAt);
  const priority = priorityOf(version, ticket.priority.code);
  if (!priority) return undefined;
  return {
    contract: contract.short,
    letter: priority.code,
    word: priority.word[locale],
    rank: priority.rank,
    of: version.priorities.length,
    definition: priority.definition[locale],
    assumed: ticket.priority.source === 'assumed',
  };
}

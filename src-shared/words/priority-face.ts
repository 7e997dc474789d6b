import {
  type ContractBook,
  type ContractVersion,
  priorityOf,
  type ServiceContract,
  versionWithPriority,
} from '../sla/service-contract.ts';
import { prioritySetAt, type Ticket } from '../ticket/ticket.ts';
import type { Locale } from '../time/duration-words.ts';
import type { Instant } from '../time/instant.ts';

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
  const face = priorityFaceAt(contract, ticket.priority.code, prioritySetAt(ticket), locale);
  return face && { ...face, assumed: ticket.priority.source === 'assumed' };
}

/** A priority as it was called at a moment, whatever became of it since. */
export function priorityFaceAt(
  contract: ServiceContract,
  code: string,
  at: Instant,
  locale: Locale,
): PriorityFace | undefined {
  const version = versionWithPriority(contract, code, at);
  return version && priorityFace(contract.short, version, code, locale);
}

/** A priority of a version that somebody proposes; undefined where the version does not have it. */
export function priorityFace(
  contractShort: string,
  version: ContractVersion,
  code: string,
  locale: Locale,
): PriorityFace | undefined {
  const priority = priorityOf(version, code);
  if (!priority) return undefined;
  return {
    contract: contractShort,
    letter: priority.code,
    word: priority.word[locale],
    rank: priority.rank,
    of: version.priorities.length,
    definition: priority.definition[locale],
    assumed: false,
  };
}

/** In one line, where no drawing can stand: 'SPS c · bedrijfskritisch (1 van 3)'. */
export function priorityLine(face: PriorityFace, locale: Locale): string {
  return `${priorityName(face)} (${face.rank} ${locale === 'nl' ? 'van' : 'of'} ${face.of})`;
}

/** Where its rank says nothing: 'SPS c · bedrijfskritisch'. */
export function priorityName({ contract, letter, word }: PriorityFace): string {
  return `${contract} ${letter} · ${word}`;
}

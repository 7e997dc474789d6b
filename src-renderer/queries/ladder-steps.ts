import type { LadderPlace } from '../../src-shared/directory/directory.ts';
import type { ContractVersion } from '../../src-shared/sla/service-contract.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { Locale } from '../../src-shared/time/duration-words.ts';

/** A level of the ladder with who stands there on either side (F13, P15). */
export interface LadderStep {
  readonly level: number;
  readonly deskRole: string;
  readonly customerRole: string;
  readonly personId?: string;
  readonly contactId?: string;
}

export function ladderSteps(
  version: ContractVersion,
  places: readonly LadderPlace[],
  language: Locale,
): readonly LadderStep[] {
  return version.ladder
    .toSorted((a, b) => a.level - b.level)
    .map(({ level, desk, customer }) => {
      const place = places.find((candidate) => candidate.level === level);
      return {
        level,
        deskRole: desk[language],
        customerRole: customer[language],
        ...(place?.personId === undefined ? {} : { personId: place.personId }),
        ...(place?.contactId === undefined ? {} : { contactId: place.contactId }),
      };
    });
}

/** Those above where the ticket is. The daily contact is the first level: nobody escalates to that. */
export function nextSteps(steps: readonly LadderStep[], ticket: Ticket): readonly LadderStep[] {
  const now = ticket.escalation?.level ?? 1;
  return steps.filter(({ level }) => level > now);
}

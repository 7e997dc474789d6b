import type { ServiceContract } from '../../src-shared/sla/service-contract.ts';
import { ticketKinds } from '../../src-shared/ticket/ticket.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { domainWords } from '../../src-shared/words/domain-words.ts';
import { priorityFaceAt, priorityName } from '../../src-shared/words/priority-face.ts';
import { useDirectory } from '../queries/use-directory.ts';
import { useLanguage } from '../queries/use-language.ts';
import type { HistoryNames } from './history-line.ts';

/** What people, priorities and kinds are called in a line of the history; a priority as it was called when the line was written. */
export function useHistoryNames(contract: ServiceContract | undefined): (at: Instant) => HistoryNames {
  const { language } = useLanguage();
  const { persons, contacts } = useDirectory();
  const words = domainWords(language);
  return (at) => ({
    language,
    person: (id) => persons.get(id)?.name,
    contact: (id) => contacts.get(id)?.name,
    priority: (code) => {
      const face = contract && priorityFaceAt(contract, code, at, language);
      return face ? priorityName(face) : code;
    },
    kind: (code) => {
      const kind = ticketKinds.find((known) => known === code);
      return kind ? words.kind[kind] : code;
    },
  });
}

import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../src-shared/words/domain-words.ts';
import { priorityOfTicket } from '../../src-shared/words/priority-face.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useWords } from '../queries/use-words.ts';
import { PriorityLabel } from '../ui/priority-label.tsx';

/** P8: what the customer said, before the desk says anything. */
export function CustomerProposal({ ticket }: { readonly ticket: Ticket }) {
  const { t } = useWords('steps');
  const { language } = useLanguage();
  const face = priorityOfTicket(ticket, useContracts(), language);
  const kind = ticket.kind === undefined ? undefined : domainWords(language).kind[ticket.kind];
  return (
    <p className="proposal">
      <span className="small sec">{t(face?.assumed ? 'proposalNone' : 'proposal')}</span>
      {face && <PriorityLabel {...face} />}
      <span className="small sec">{[face?.definition, kind].filter(Boolean).join(' · ')}</span>
    </p>
  );
}

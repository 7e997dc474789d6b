import { MINUTE } from '../../../src-shared/time/instant.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Block } from '../../ui/block.tsx';
import { Facts } from '../../ui/facts.tsx';
import { phoneReasonOf } from './history-entry.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

export function FactsBlock({ view: { row, ticket, history } }: { readonly view: ReadyTicket }) {
  const { t } = useWords('ticket');
  const steps = useWords('steps');
  const { language } = useLanguage();
  const moment = useMoment();
  const words = domainWords(language);
  const phoneReason = phoneReasonOf(history, language);
  const hasWritten = ticket.writtenAt !== undefined && ticket.receivedAt - ticket.writtenAt >= MINUTE;
  return (
    <Block title={t('screen')}>
      <Facts
        isNarrow
        items={[
          {
            term: t('channel'),
            value:
              phoneReason === undefined
                ? words.channel[ticket.channel]
                : `${words.channel[ticket.channel]} · ${phoneReason}`,
          },
          ...(hasWritten && ticket.writtenAt !== undefined
            ? [{ term: t('writtenFact'), value: moment(ticket.writtenAt) }]
            : []),
          { term: row.unsent === true ? t('writtenFact') : t('receivedFact'), value: moment(ticket.receivedAt) },
          ...(ticket.priority === undefined
            ? []
            : [{ term: t('priorityBlock'), value: words.prioritySource[ticket.priority.source] }]),
          ...(ticket.urgency === undefined
            ? []
            : [{ term: steps.t('urgency'), value: steps.t(`urgency_${ticket.urgency}`) }]),
        ]}
      />
    </Block>
  );
}

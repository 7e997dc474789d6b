import { useCallback } from 'react';
import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { useBreachNews } from '../../queries/use-breach-news.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { useAlerts } from '../../state/alerts.ts';
import { playBreachSound } from './breach-sound.ts';

/** Tells each breach once, by sound and notification, whatever screen is open. Shows nothing itself. */
export function BreachAnnouncer() {
  const { t } = useWords('board');
  const { language } = useLanguage();
  const contracts = useContracts();
  const { organisations } = useDirectory();
  const lineOf = useCallback(
    ({ ticket }: TicketRow) => {
      const customer = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId)?.name;
      const priority = priorityOfTicket(ticket, contracts, language);
      return [ticket.number, customer, priority && `${priority.contract} ${priority.letter}`, ticket.subject]
        .filter(Boolean)
        .join(' · ');
    },
    [contracts, organisations, language],
  );
  useBreachNews(
    useCallback(
      (rows) => {
        const { sound, notification } = useAlerts.getState();
        if (sound) void playBreachSound();
        if (notification && 'Notification' in window && Notification.permission === 'granted') {
          new Notification(t('breachTitle', { count: rows.length }), {
            body: rows.map(lineOf).join('\n'),
            tag: `breach-${rows[0]?.id ?? ''}`,
          });
        }
      },
      [t, lineOf],
    ),
  );
  return null;
}

import { useCallback } from 'react';
import { useBreachNews } from '../../queries/use-breach-news.ts';
import { useWords } from '../../queries/use-words.ts';
import { useAlerts } from '../../state/alerts.ts';
import { playBreachSound } from './breach-sound.ts';
import { useTicketLine } from './use-ticket-line.ts';

/** Tells each breach once, by sound and notification, whatever screen is open. Shows nothing itself. */
export function BreachAnnouncer() {
  const { t } = useWords('board');
  const lineOf = useTicketLine();
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

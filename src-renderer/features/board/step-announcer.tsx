import { useCallback } from 'react';
import { type StepNews, stepNews, useStepNews } from '../../queries/use-step-news.ts';
import { useWords } from '../../queries/use-words.ts';
import { useAlerts } from '../../state/alerts.ts';
import { useTicketLine } from './use-ticket-line.ts';

/** Tells by notification what waits for a person when nobody looks: one for each kind of news. Shows nothing itself. */
export function StepAnnouncer() {
  const { t } = useWords('board');
  const lineOf = useTicketLine();
  useStepNews(
    useCallback(
      (news: readonly StepNews[]) => {
        if (!useAlerts.getState().notification) return;
        if (!('Notification' in window) || Notification.permission !== 'granted') return;
        for (const kind of stepNews) {
          const rows = news.filter((one) => one.kind === kind).map(({ row }) => row);
          if (rows.length === 0) continue;
          new Notification(t(`news_${kind}`, { count: rows.length }), {
            body: rows.map(lineOf).join('\n'),
            tag: `${kind}-${rows[0]?.id ?? ''}`,
          });
        }
      },
      [t, lineOf],
    ),
  );
  return null;
}

import { assertNever } from '../../../src-shared/assert-never.ts';
import type { MailboxStatus } from '../../../src-shared/contract/mailbox-settings.ts';
import { deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { DESK_ZONE } from '../../queries/desk-zone.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';

/** How fetching mail goes, in one line. */
export function MailboxStatusLine({ status }: { readonly status: MailboxStatus }) {
  const line = useStatusWords(status);
  return (
    <p className={status.kind === 'waiting' ? 'mailbox-status is-warn' : 'mailbox-status'} role="status">
      <span className="desk">
        {status.kind === 'connected' && <i />} {line}
      </span>
    </p>
  );
}

function useStatusWords(status: MailboxStatus): string {
  const { t } = useWords('settings');
  const { language } = useLanguage();
  const now = useNow('minute');
  const context = { now, timeZone: DESK_ZONE, locale: language };
  switch (status.kind) {
    case 'off':
      return t('statusOff');
    case 'connecting':
      return t('statusConnecting');
    case 'connected':
      return t('statusConnected', { time: sinceWords(status.since, context), count: status.received });
    case 'waiting': {
      const reason = status.problem === undefined ? status.reason : t(`problem_${status.problem}`);
      return t('statusWaiting', { reason, time: deadlineWords(status.retryAt, context) });
    }
    default:
      return assertNever(status);
  }
}

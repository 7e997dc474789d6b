import { PhoneIncoming } from 'lucide-react';
import { phoneWords } from '../../../src-shared/call/phone-number.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { CallDraft } from './call-draft.ts';
import { timerWords } from './timer-words.ts';

interface CallTimerProps {
  readonly draft: CallDraft;
  readonly waiting: readonly CallDraft[];
  readonly onSwitch: () => void;
}

/** The call that is being logged, how long it lasts, and the ones that wait. */
export function CallTimer({ draft, waiting, onSwitch }: CallTimerProps) {
  const { t } = useWords('phone');
  const now = useNow('second');
  const { organisations } = useDirectory();
  const organisation = draft.organisationId === undefined ? undefined : organisations.get(draft.organisationId);
  const runs = draft.startedAt !== undefined;
  return (
    <section className="live">
      <div className="live-now">
        <span className={runs ? 'rec on' : 'rec'} aria-hidden="true" />
        <div>
          <p className="small sec">{runs ? t('inCall') : t('notStarted')}</p>
          <p className="timer n" role="timer">
            {timerWords(draft.startedAt === undefined ? 0 : now - draft.startedAt)}
          </p>
        </div>
        <div className="live-who clip">
          <p className="mid n clip">{draft.number === '' ? '' : phoneWords(draft.number)}</p>
          {organisation && <p className="small sec clip">{t('recognised', { name: organisation.name })}</p>}
          {!runs && <p className="timer-hint small mut">{t('timerHint')}</p>}
        </div>
      </div>
      {waiting.map((call, index) => (
        <div className="live-wait" key={call.callId}>
          <Icon of={PhoneIncoming} size="row" />
          <div className="clip">
            <p className="clip">
              <b className="strong n">{timerWords(now - (call.startedAt ?? now))}</b>{' '}
              {call.organisationId === undefined ? '' : organisations.get(call.organisationId)?.name}
            </p>
            <p className="small sec clip">
              {t('waiting')} · {call.callerName || t('noName')}
            </p>
          </div>
          <span className="sp" />
          {index === waiting.length - 1 && (
            <Button keys="F4" onPress={onSwitch}>
              {t('switchCall')}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}

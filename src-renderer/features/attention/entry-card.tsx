import { useState } from 'react';
import { refusalSentence } from '../../../src-shared/words/refusal-words.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { type OutboxEntry, useOutbox } from '../../queries/use-outbox.ts';
import { useTicketRow } from '../../queries/use-ticket-row.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf } from '../../router.ts';
import { Button } from '../../ui/button.tsx';
import { ClockDial } from '../../ui/clock-dial.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { toast } from '../../ui/toast.tsx';
import { editableFields } from './editable-fields.ts';
import { EntryEditor } from './entry-editor.tsx';

interface EntryCardProps {
  readonly entry: OutboxEntry;
  readonly onDealtWith: () => void;
}

/** One thing a person did: what it is, why it is still here, and what can be done about it. */
export function EntryCard({ entry, onDealtWith }: EntryCardProps) {
  const { t } = useWords('attention');
  const outbox = useOutbox();
  const [isEditing, setEditing] = useState(false);
  const [isDiscarding, setDiscarding] = useState(false);
  const isRefused = entry.state === 'refused';
  const fields = editableFields(entry.body);
  const what = useWhat(entry);
  const say = (done: boolean, words: string | undefined) => {
    onDealtWith();
    if (!done) toast(t('tooLate'));
    else if (words !== undefined) toast(words);
  };
  return (
    <li className={isRefused ? 'entry is-ask' : 'entry is-unsent'}>
      <ClockDial state={isRefused ? 'ask' : 'unsent'} />
      <div className="entry-body">
        <p className="entry-what">
          <b>{what}</b> <span className="sec">{fields.find((field) => field.value !== '')?.value.split('\n')[0]}</span>
        </p>
        <EntryFacts entry={entry} />
        {isEditing && (
          <EntryEditor
            body={entry.body}
            saveLabel={isRefused ? t('saveAndSend') : t('save')}
            onCancel={() => setEditing(false)}
            onSave={async (body) => {
              setEditing(false);
              say(await outbox.change(entry.id, body), undefined);
            }}
          />
        )}
      </div>
      {!isEditing && (
        <div className="entry-actions">
          {fields.length > 0 && entry.state !== 'sending' && (
            <Button onPress={() => setEditing(true)}>{t('change')}</Button>
          )}
          {isRefused && (
            <Button onPress={async () => say(await outbox.sendAgain(entry.id), undefined)}>{t('sendAgain')}</Button>
          )}
          {entry.state !== 'sending' && (
            <Button variant="danger" onPress={() => setDiscarding(true)}>
              {t('discard')}
            </Button>
          )}
        </div>
      )}
      <Dialog
        title={t('discardTitle')}
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
        closeLabel={t('keep')}
        isAlert
        actions={
          <>
            <Button onPress={() => setDiscarding(false)}>{t('keep')}</Button>
            <Button variant="danger" onPress={async () => say(await outbox.discard(entry.id), t('discarded'))}>
              {t('discard')}
            </Button>
          </>
        }
      >
        <p>{t('discardText', { what: `${what} ${fields[0]?.value ?? ''}`.trim() })}</p>
      </Dialog>
    </li>
  );
}

function EntryFacts({ entry }: { readonly entry: OutboxEntry }) {
  const { t } = useWords('attention');
  const { language } = useLanguage();
  const now = useNow('minute');
  const time = sinceWords(entry.writtenAt, { now, timeZone: 'Europe/Amsterdam', locale: language });
  return (
    <>
      {entry.refusal && <p className="entry-reason">{refusalSentence(entry.refusal, language)}</p>}
      {entry.problem !== undefined && <p className="entry-reason">{t('hostProblem', { reference: entry.problem })}</p>}
      <p className="small mut n">
        {t('written', { time })}
        {entry.tries > 0 && ` · ${t('tries', { count: entry.tries })}`}
        {entry.state === 'sending' && ` · ${t('sending')}`}
        {entry.ticketId !== undefined && (
          <>
            {' · '}
            <TicketLink ticketId={entry.ticketId} />
          </>
        )}
      </p>
    </>
  );
}

/** Which ticket it is about: its number and subject once it has them. */
function TicketLink({ ticketId }: { readonly ticketId: string }) {
  const { t } = useWords('attention');
  const ticket = useTicketRow(ticketId)?.ticket;
  return (
    <a href={hrefOf({ screen: 'ticket', ticketId })}>
      {ticket?.number === undefined ? t('openTicket') : `${ticket.number} ${ticket.subject}`}
    </a>
  );
}

function useWhat({ body }: OutboxEntry): string {
  const { t } = useWords('attention');
  if (body.type === 'call.log' && body.outcome.kind === 'newTicket') return t('what_newTicket');
  return t(`what_${body.type}`);
}

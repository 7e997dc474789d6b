import { useState } from 'react';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import type { CommandBody } from '../../../src-shared/ticket/command.ts';
import { priorityOptions } from '../../queries/priority-options.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { type OutboxEntry, useOutbox } from '../../queries/use-outbox.ts';
import { useWords } from '../../queries/use-words.ts';
import { DeedPanel } from '../../ticket-parts/deed-panel.tsx';
import { useReturnFocus } from '../../ticket-parts/use-return-focus.ts';
import { Select } from '../../ui/select.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toastFailure } from '../../ui/toast.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

interface Editable {
  readonly organisationId: string;
  readonly subject: string;
  readonly text: string;
  readonly priority?: string | undefined;
}

/** The command that makes this ticket, as long as it is still here and may be rewritten. */
export function editableEntry(entries: readonly OutboxEntry[], ticketId: string): OutboxEntry | undefined {
  return entries.find(
    (entry) => entry.ticketId === ticketId && fieldsOf(entry.body) !== undefined && entry.state !== 'sending',
  );
}

/** Rewrites a registration that the desk does not have yet. */
export function EditForm({ view, onClose }: { readonly view: ReadyTicket; readonly onClose: () => void }) {
  const { entries, change } = useOutbox();
  useReturnFocus();
  const entry = editableEntry(entries, view.row.id);
  const fields = entry && fieldsOf(entry.body);
  if (!entry || !fields) return null;
  return (
    <Fields fields={fields} onClose={onClose} save={(changed) => change(entry.id, withFields(entry.body, changed))} />
  );
}

interface FieldsProps {
  readonly fields: Editable;
  readonly onClose: () => void;
  readonly save: (fields: Editable) => Promise<boolean>;
}

function Fields({ fields, onClose, save }: FieldsProps) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const contracts = useContracts();
  const { organisations } = useDirectory();
  const now = useNow('minute');
  const [changed, setChanged] = useState(fields);
  const contract = contracts.get(organisations.get(fields.organisationId)?.contractId ?? '');
  const options = contract ? priorityOptions(versionAt(contract, now), contract.short, language) : [];
  async function submit() {
    if (changed.subject.trim() === '') return;
    if (await save(changed)) onClose();
    else toastFailure(t('editTooLate'));
  }
  return (
    <DeedPanel title={t('editTitle')} submitLabel={t('save')} onSubmit={() => void submit()} onClose={onClose}>
      <div className="deed-fields">
        <TextField
          label={t('editSubject')}
          value={changed.subject}
          maxLength={500}
          autoFocus
          onChange={(subject) => setChanged({ ...changed, subject })}
          error={changed.subject.trim() === '' ? t('missing') : undefined}
        />
        <Select
          label={t('editPriority')}
          value={changed.priority ?? 'none'}
          onChange={(id) => setChanged({ ...changed, priority: id === 'none' ? undefined : id })}
          options={[
            { id: 'none', label: t('editNone') },
            ...options.map(({ id, priority, definition }) => ({
              id,
              label: `${priority.contract} ${priority.letter} · ${priority.word}`,
              hint: definition,
            })),
          ]}
        />
      </div>
      <TextArea
        label={t('editText')}
        value={changed.text}
        rows={3}
        onChange={(text) => setChanged({ ...changed, text })}
      />
    </DeedPanel>
  );
}

function fieldsOf(body: CommandBody): Editable | undefined {
  if (body.type === 'ticket.registerInPortal') return body;
  return body.type === 'call.log' && body.outcome.kind === 'newTicket' ? body.outcome : undefined;
}

function withFields(body: CommandBody, { subject, text, priority }: Editable): CommandBody {
  if (body.type === 'ticket.registerInPortal') {
    const { priority: _old, ...rest } = body;
    return { ...rest, subject: subject.trim(), text, ...(priority === undefined ? {} : { priority }) };
  }
  if (body.type !== 'call.log' || body.outcome.kind !== 'newTicket') return body;
  const { priority: _old, ...rest } = body.outcome;
  return {
    ...body,
    outcome: { ...rest, subject: subject.trim(), text, ...(priority === undefined ? {} : { priority }) },
  };
}

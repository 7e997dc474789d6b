import { type ReactNode, useState } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { clockTime } from '../../src-shared/time/deadline-words.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { toLocal } from '../../src-shared/time/zoned-time.ts';
import { DESK_ZONE } from '../queries/desk-zone.ts';
import { useCallsOf } from '../queries/use-calls-of.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useDeskNow } from '../queries/use-desk-now.ts';
import { useDirectory } from '../queries/use-directory.ts';
import { useWords } from '../queries/use-words.ts';
import { newId } from '../state/new-id.ts';
import { TextField } from '../ui/text-field.tsx';
import { calledAtOf } from './called-at.ts';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { LoggedCallSelect } from './logged-call-select.tsx';
import { type LoggedReport, loggedReports, type PhoneReport } from './report-of-call.ts';
import { ReporterSelect, useReporters } from './reporter-select.tsx';
import { useCommandSequence } from './use-deeds.ts';
import { useKeptText } from './use-kept-text.ts';

/** P6: somebody who may report phones in what came by another channel: the call is kept, and the half hour is promised from it on. */
export function PhoneReportForm({ row, onClose }: DeedFormProps) {
  const logged = useLoggedReports(row.ticket);
  const [callId, chooseCall] = useState<string | 'first' | undefined>('first');
  const known = callId === 'first' ? logged[0] : logged.find(({ call }) => call.id === callId);
  const which = logged.length > 0 && <LoggedCallSelect logged={logged} value={known} onChange={chooseCall} />;
  if (known) return <KnownCallForm row={row} report={known.report} which={which} onClose={onClose} />;
  return <NewCallForm row={row} which={which} onClose={onClose} />;
}

interface CallFormProps extends DeedFormProps {
  /** Which call it was; false where there is only one answer. */
  readonly which: ReactNode;
}

/** The call is kept with the ticket already: nothing has to be written a second time. */
function KnownCallForm({ report, which, onClose }: CallFormProps & { readonly report: PhoneReport }) {
  const { t } = useWords('ticket');
  const perform = useCommandSequence();
  const submit = async () => {
    if (await perform([report])) onClose();
  };
  return (
    <DeedPanel title={t('phonedIn')} submitLabel={t('phonedIn')} onSubmit={() => void submit()} onClose={onClose}>
      {which}
    </DeedPanel>
  );
}

function NewCallForm({ row, which, onClose }: CallFormProps) {
  const { t } = useWords('steps');
  const { t: tt } = useWords('ticket');
  const { ticket } = row;
  const perform = useCommandSequence();
  const deskNow = useDeskNow();
  const { contacts } = useDirectory();
  const reporters = useReporters(ticket);
  const [chosen, choose] = useState(reporters.find(({ id }) => id === ticket.contactId)?.id);
  const [time, setTime] = useState(() => clockTime(toLocal(DESK_ZONE, deskNow())));
  const [isChecked, setChecked] = useState(false);
  const said = useKeptText(row.id, 'phonedIn');
  const contactId = chosen ?? (reporters.length === 1 ? reporters[0]?.id : undefined);
  const calledAtNow = () => calledAtOf(time, { since: ticket.receivedAt, now: deskNow(), timeZone: DESK_ZONE });

  async function submit() {
    setChecked(true);
    const notes = said.value.trim();
    const calledAt = calledAtNow();
    if (contactId === undefined || notes === '' || calledAt === undefined) return;
    const name = contacts.get(contactId)?.name;
    const call = { contactId, notes, startedAt: calledAt, endedAt: deskNow(), ...(name ? { callerName: name } : {}) };
    const how = notes.slice(0, 500);
    const report = { type: 'ticket.reportByPhone', ticketId: row.id, contactId, calledAt, how } as const;
    if (!(await perform([callOnto(ticket, call), report]))) return;
    said.forget();
    onClose();
  }

  return (
    <DeedPanel title={tt('phonedIn')} submitLabel={tt('phonedIn')} onSubmit={() => void submit()} onClose={onClose}>
      {which}
      <div className="deed-fields">
        <ReporterSelect
          ticket={ticket}
          label={t('calledBy')}
          value={contactId}
          onChange={choose}
          error={isChecked && contactId === undefined ? tt('choose') : undefined}
        />
        <TextField
          label={t('calledAt')}
          type="time"
          value={time}
          onChange={setTime}
          error={isChecked && calledAtNow() === undefined ? t('calledAtWrong') : undefined}
        />
      </div>
      <TextField
        label={t('calledNotes')}
        hint={t('calledHint')}
        value={said.value}
        onChange={said.write}
        error={isChecked && said.value.trim() === '' ? tt('missing') : undefined}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void submit();
        }}
      />
    </DeedPanel>
  );
}

function useLoggedReports(ticket: Ticket): readonly LoggedReport[] {
  const calls = useCallsOf({ organisationId: ticket.organisationId });
  const { contacts } = useDirectory();
  const contracts = useContracts();
  const now = useDeskNow();
  return loggedReports(calls, ticket, { contacts, contracts, now: now() });
}

interface Called {
  readonly contactId: string;
  readonly callerName?: string;
  readonly notes: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

function callOnto(ticket: Ticket, call: Called): CommandBody {
  const { organisationId } = ticket;
  return {
    type: 'call.log',
    call: {
      callId: newId(call.endedAt),
      direction: 'in',
      ...call,
      ...(organisationId === undefined ? {} : { organisationId }),
    },
    outcome: { kind: 'existingTicket', ticketId: ticket.id },
  };
}

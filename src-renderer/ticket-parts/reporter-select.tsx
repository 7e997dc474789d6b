import { phoneWords } from '../../src-shared/call/phone-number.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { contactsOf } from '../queries/contacts-of.ts';
import { useDirectory } from '../queries/use-directory.ts';
import { useWords } from '../queries/use-words.ts';
import { Select } from '../ui/select.tsx';

export interface ReporterSelectProps {
  readonly ticket: Ticket;
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (contactId: string) => void;
  readonly error?: string | undefined;
}

/** P1: those who may report for the customer of a ticket. */
export function ReporterSelect({ ticket, label, value, onChange, error }: ReporterSelectProps) {
  const { t } = useWords('steps');
  const reporters = useReporters(ticket);
  return (
    <Select
      label={label}
      value={value}
      onChange={onChange}
      autoFocus
      options={reporters.map(({ id, name, phones }) => ({
        id,
        label: name,
        ...(phones.length === 0 ? {} : { hint: phones.map(phoneWords).join(', ') }),
      }))}
      {...(reporters.length === 0 ? { hint: t('noReporter'), isDisabled: true } : {})}
      {...(error === undefined ? {} : { error })}
    />
  );
}

export function useReporters(ticket: Ticket) {
  return contactsOf(useDirectory(), ticket.organisationId).filter((contact) => contact.authorisedReporter);
}

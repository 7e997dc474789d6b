import { Award } from 'lucide-react';
import { phoneWords } from '../../../src-shared/call/phone-number.ts';
import type { Contact } from '../../../src-shared/directory/directory.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { roleMay } from '../../ticket-parts/deeds.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

interface SideBlockProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

export function ReporterBlock({ view: { ticket }, start }: SideBlockProps) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const { contacts } = useDirectory();
  const contact = ticket.contactId === undefined ? undefined : contacts.get(ticket.contactId);
  const { reporter } = ticket;
  const name = contact?.name ?? reporter.name;
  const phones = withGiven(contact?.phones ?? [], reporter.phone);
  const emails = withGiven(contact?.emails ?? [], reporter.email?.toLowerCase());
  const facts: Fact[] = [
    ...(phones.length === 0
      ? []
      : [
          {
            term: t('phone'),
            value: phones.map((phone) => (
              <p key={phone} className="n">
                {phoneWords(phone)}
              </p>
            )),
          },
        ]),
    ...(emails.length === 0
      ? []
      : [
          {
            term: t('email'),
            value: emails.map((email) => <EmailAddress key={email} email={email} />),
          },
        ]),
  ];
  const canIdentify = ticket.organisationId === undefined && roleMay(person.role, 'identify');
  return (
    <Block
      title={t('reporter')}
      aside={
        canIdentify ? (
          <Button variant="link" keys={deedShapes.identify.hint} onPress={() => start('identify')}>
            {t('identify')}
          </Button>
        ) : undefined
      }
    >
      <div className="who">
        <Avatar {...(name === undefined ? {} : { name })} size="l" />
        <div className="clip">
          <p className="mid who-name">
            {name ?? t('unknownReporter')} <ContactTag contact={contact} />
          </p>
          {contact?.role !== undefined && <p className="sec small">{contact.role}</p>}
        </div>
      </div>
      {facts.length > 0 && <Facts isNarrow items={facts} />}
    </Block>
  );
}

/** Whole, and broken after the @ where it does not fit. */
function EmailAddress({ email }: { readonly email: string }) {
  const domainAt = email.lastIndexOf('@') + 1;
  return (
    <p>
      {email.slice(0, domainAt)}
      <wbr />
      {email.slice(domainAt)}
    </p>
  );
}

function ContactTag({ contact }: { readonly contact: Contact | undefined }) {
  const { t } = useWords('ticket');
  if (contact?.authorisedReporter) {
    return (
      <Tag kind="ok" icon={Award}>
        {t('authorisedReporter')}
      </Tag>
    );
  }
  if (!contact?.keyUser) return null;
  return (
    <Tag kind="ok" icon={Award}>
      {t('keyUser')}
    </Tag>
  );
}

function withGiven(known: readonly string[], given: string | undefined): readonly string[] {
  return given === undefined || given === '' || known.includes(given) ? known : [...known, given];
}

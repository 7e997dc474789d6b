import { Moon, Phone } from 'lucide-react';
import {
  type ContractVersion,
  type ServiceContract,
  targetLength,
  targetOf,
} from '../../../src-shared/sla/service-contract.ts';
import { intakeFlags } from '../../../src-shared/ticket/intake-flags.ts';
import { previewTicket } from '../../../src-shared/ticket/preview-ticket.ts';
import { deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import { durationWords } from '../../../src-shared/time/duration-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { type PromiseCell, promiseCells } from '../../queries/promise-cells.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { type RegistrationDraft, type Reporting, registrationOf } from './registration-draft.ts';

interface RegistrationPromiseProps {
  readonly draft: RegistrationDraft;
  readonly by: Reporting;
  readonly version: ContractVersion;
  readonly contract: ServiceContract;
  readonly now: Instant;
}

/** What the contract promises if the desk has the ticket at this moment. */
export function RegistrationPromise({ draft, by, version, now }: RegistrationPromiseProps) {
  const { t } = useWords('register');
  const { language } = useLanguage();
  const { person } = useSession();
  const directory = useDirectory();
  const contracts = useContracts();
  const body = registrationOf({ ...draft, subject: draft.subject.trim() || '–' }, by, []);
  const previewed = previewTicket(body, {
    now,
    writtenAt: now,
    actor: {
      kind: 'person',
      personId: person.id,
      name: person.name,
      role: person.role,
      ...(person.organisationId ? { organisationId: person.organisationId } : {}),
    },
    contracts,
    directory: {
      organisation: (id) => directory.organisations.get(id),
      contact: (id) => directory.contacts.get(id),
      person: (id) => directory.persons.get(id),
    },
  });
  const flags = intakeFlags({ version, channel: 'portal', priority: draft.priority, receivedAt: now });
  const response = draft.priority === undefined ? undefined : targetOf(version, 'response', draft.priority);
  const length = response && targetLength(response);
  return (
    <>
      {flags.map((flag) =>
        flag.kind === 'outsideServiceHours' ? (
          <Banner key={flag.kind} icon={Moon} title={t('outsideTitle')}>
            {t('outsideText', {
              time: deadlineWords(flag.opensAt, { now, timeZone: version.calendar.timeZone, locale: language }),
            })}
          </Banner>
        ) : flag.kind === 'indicativeOnly' ? (
          <Banner key={flag.kind} kind="warn" icon={Phone} title={t('indicativeTitle')}>
            {t('indicativeText', { minutes: length === undefined ? '' : durationWords(length, language) })}
          </Banner>
        ) : null,
      )}
      <section className="promise" aria-label={t('promiseTitle')} aria-live="polite">
        <h2 className="cap">
          {t('promiseTitle')} <span className="mut">{t('ifReceivedNow')}</span>
        </h2>
        {previewed.ok &&
        previewed.value &&
        previewed.value.promise.kind === 'clocks' &&
        (draft.priority ?? draft.ticketKind) ? (
          <div className="promise-cells">
            {promiseCells(previewed.value, now, language).map((cell) => (
              <Cell key={cell.measure} cell={cell} />
            ))}
          </div>
        ) : (
          <p className="small sec">{draft.ticketKind?.startsWith('rfc') ? t('noClockText') : t('priorityMissing')}</p>
        )}
      </section>
    </>
  );
}

function Cell({ cell }: { readonly cell: PromiseCell }) {
  const { t } = useWords('register');
  const isIndicative = cell.kind === 'deadline' && !cell.committed;
  return (
    <div>
      <p className="small sec">
        {t(cell.measure)}
        {isIndicative ? ` · ${t('indicative')}` : ''}
      </p>
      {cell.kind === 'deadline' ? (
        <>
          <p className="promise-time n">{cell.deadline}</p>
          <p className="small sec n">{t('from', { time: cell.from, length: cell.length })}</p>
        </>
      ) : (
        <p className="promise-time">{cell.kind === 'asPlanned' ? t('asPlanned') : t('noPromise')}</p>
      )}
    </div>
  );
}

import type { Contact, Organisation } from '../../../src-shared/directory/directory.ts';
import type { ContractVersion, ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import type { DecideContext } from '../../../src-shared/ticket/decide.ts';
import { type IntakeFlag, intakeFlags } from '../../../src-shared/ticket/intake-flags.ts';
import {
  previewConfirmed,
  previewInTicketbox,
  previewTicket,
  type TicketPreview,
} from '../../../src-shared/ticket/preview-ticket.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSession } from '../../queries/use-session.ts';
import { type CallDraft, callLog, settledDraft } from './call-draft.ts';
import { withCallerInField } from './caller-choice.ts';

/** What is known about the caller, and what the ticket would promise if it were saved now. */
export interface CallPreview {
  /** What would be saved. */
  readonly draft: CallDraft;
  readonly organisation?: Organisation;
  readonly contact?: Contact;
  readonly contract?: ServiceContract;
  readonly version?: ContractVersion;
  readonly flags: readonly IntakeFlag[];
  readonly preview?: TicketPreview;
  /** The preview shows what a confirmation at this moment would give (P1). */
  readonly onConfirmation: boolean;
}

export function useCallPreview(written: CallDraft, now: Instant): CallPreview {
  const typed = withCallerInField(written);
  const directory = useDirectory();
  const contracts = useContracts();
  const { person } = useSession();
  const organisation =
    typed.organisationId === undefined ? undefined : directory.organisations.get(typed.organisationId);
  const contact = typed.contactId === undefined ? undefined : directory.contacts.get(typed.contactId);
  const contract = organisation && contracts.get(organisation.contractId);
  if (!organisation || !contract) {
    return { draft: typed, flags: [], onConfirmation: false, ...(contact ? { contact } : {}) };
  }
  // By the contract of when the call was answered, as it will be decided.
  const receivedAt = typed.startedAt ?? now;
  const version = versionAt(contract, receivedAt);
  const draft = settledDraft(typed, version);
  const context: DecideContext = {
    now,
    writtenAt: now,
    actor: { kind: 'person', personId: person.id, name: person.name, role: person.role },
    contracts,
    directory: {
      organisation: (id) => directory.organisations.get(id),
      contact: (id) => directory.contacts.get(id),
      person: (id) => directory.persons.get(id),
    },
  };
  const preview = previewOf(draft, context);
  return {
    draft,
    organisation,
    ...(contact ? { contact } : {}),
    contract,
    version,
    flags: intakeFlags({ version, channel: 'phone', contact, priority: draft.priority, receivedAt }),
    ...preview,
  };
}

function previewOf(draft: CallDraft, context: DecideContext): Pick<CallPreview, 'preview' | 'onConfirmation'> {
  const log = callLog({ ...draft, subject: draft.subject || '–' }, { kind: 'ticket' }, context.now);
  const previewed = previewTicket(log, context);
  if (!previewed.ok || !previewed.value) return { onConfirmation: false };
  const { now: at, contracts } = context;
  if (previewed.value.promise.kind === 'awaitingAuthorisation') {
    return { preview: previewConfirmed(previewed.value, at, contracts), onConfirmation: true };
  }
  if (draft.inTicketbox && draft.priority !== undefined && previewed.value.promise.kind === 'bestEffort') {
    return { preview: previewInTicketbox(previewed.value, draft.priority, { at, contracts }), onConfirmation: false };
  }
  return { preview: previewed.value, onConfirmation: false };
}

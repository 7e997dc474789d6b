import { e164, looksLikeNumber } from '../../../src-shared/call/phone-number.ts';
import type { Contact } from '../../../src-shared/directory/directory.ts';
import type { CallDraft } from './call-draft.ts';

/** What typing in the caller's field changes: a number that is typed is where the call comes from. */
export function searchTyped(search: string): Partial<CallDraft> {
  if (!looksLikeNumber(search)) return { search };
  const number = e164(search) ?? search.trim();
  return { search, number, typedNumber: number };
}

/** The draft without a caller that was chosen and then typed over: what stands in the field is who is meant, and nobody was chosen for it. */
export function withCallerInField(draft: CallDraft): CallDraft {
  if (draft.contactId === undefined || draft.search.trim() === draft.callerName) return draft;
  const { contactId: _before, organisationId: _theirs, ...rest } = draft;
  return { ...rest, callerName: '' };
}

/** What a chosen caller fills in. Part of a number only helped to find them; another caller's own number goes with that caller. */
export function callerChosen(contact: Contact, { typedNumber = '' }: CallDraft): Partial<CallDraft> {
  const isWhole = e164(typedNumber) !== undefined;
  const digits = typedNumber.replace(/\D/g, '').replace(/^0+/, '');
  const own = contact.phones.find((phone) => digits !== '' && phone.includes(digits)) ?? contact.phones[0];
  return {
    contactId: contact.id,
    organisationId: contact.organisationId,
    callerName: contact.name,
    search: contact.name,
    number: isWhole ? typedNumber : (own ?? typedNumber),
  };
}

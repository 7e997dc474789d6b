import { err, ok } from '../result.ts';
import type { CommandBody } from './command.ts';
import type { DecideContext, Decision, TouchedState } from './decide.ts';

type DirectoryCommand = Extract<CommandBody, { type: 'organisation.save' | 'contact.save' | 'person.save' }>;

/** Customers, contacts and people who work in the app: each save is kept as a whole. */
export function decideDirectory(body: DirectoryCommand, state: TouchedState, context: DecideContext): Decision {
  if (body.type === 'organisation.save') {
    const { type: _type, organisationId, ...organisation } = body;
    if (!context.contracts.has(body.contractId)) return err({ code: 'unknownContract', detail: body.contractId });
    return ok([
      {
        stream: { stream: 'organisation', id: organisationId },
        events: [{ type: 'organisation.saved', ...organisation }],
      },
    ]);
  }
  const organisationId = body.organisationId;
  if (organisationId !== undefined && !context.directory.organisation(organisationId)) {
    return err({ code: 'unknownOrganisation', detail: organisationId });
  }
  if (body.type === 'contact.save') {
    const { type: _type, contactId, ...contact } = body;
    // A contact keeps its organisation: tickets already speak of it.
    if (state.contact && state.contact.organisationId !== contact.organisationId) {
      return err({ code: 'otherOrganisation', detail: state.contact.organisationId });
    }
    return ok([{ stream: { stream: 'contact', id: contactId }, events: [{ type: 'contact.saved', ...contact }] }]);
  }
  const { type: _type, personId, ...person } = body;
  if (person.role === 'administrator' && organisationId === undefined) return err({ code: 'unknownOrganisation' });
  const { contactId } = person;
  if (contactId !== undefined && context.directory.contact(contactId)?.organisationId !== organisationId) {
    return err({ code: 'unknownContact', detail: contactId });
  }
  return ok([{ stream: { stream: 'person', id: personId }, events: [{ type: 'person.saved', ...person }] }]);
}

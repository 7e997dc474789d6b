import type { CallArgument, CallError, CallName, CallResults } from '../../src-shared/contract/calls.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Services } from '../services/create-services.ts';
import { actorOf, type Session } from '../services/session.ts';

type Handler<Name extends CallName> = (
  services: Services,
  session: Session,
  argument: CallArgument<Name>,
) => Promise<Result<CallResults[Name], CallError>>;

/** One for each call. The argument is parsed and the role is checked by now. */
export const handlers: { readonly [Name in CallName]: Handler<Name> } = {
  'session.hello': async (services, session) => ok(await services.hello(session)),

  'commands.execute': async (services, { person }, command) => {
    const outcome = await services.execute(command, actorOf(person));
    if (!outcome.ok) return refused(outcome.error);
    return ok({ ...outcome.value, events: await services.journal.visible(person, outcome.value.events) });
  },

  'journal.since': async (services, { person }, request) => ok(await services.journal.since(person, request)),
  'journal.fill': async (services, { person }, request) => ok(await services.journal.fill(person, request)),
  'journal.stream': async (services, { person }, { stream, id }) => {
    const events = await services.journal.stream(person, stream, id);
    return events ? ok({ events }) : err({ kind: 'notFound' });
  },

  'blobs.put': async (services, _session, { base64 }) => {
    const stored = await services.blobs.put(base64);
    return stored.ok ? stored : err({ kind: 'badArgument', problems: ['base64: the file is too large'] });
  },
  'blobs.get': async (services, { person }, wanted) => {
    const base64 = await services.blobs.get(person, wanted);
    return base64 === undefined ? err({ kind: 'notFound' }) : ok({ base64 });
  },

  'settings.get': async (services) => ok(await services.settings.get()),
  'settings.saveMailbox': async (services, _session, { password, ...mailbox }) =>
    ok(await services.settings.saveMailbox(mailbox, password)),
  'settings.saveDesk': async (services, _session, { deskName }) => ok(await services.settings.saveDesk(deskName)),

  'links.list': async (services) => ok({ links: services.links.list() }),
  'links.create': async (services, _session, { personId }) => {
    const made = await services.links.create(personId);
    if (!made.ok) return refused(made.error);
    return ok({ link: made.value.link, address: services.addressOf(made.value.secret) });
  },
  'links.withdraw': async (services, _session, { linkId }) => {
    const link = await services.links.withdraw(linkId);
    return link ? ok({ link }) : err({ kind: 'notFound' });
  },
};

function refused(refusal: Refusal): Result<never, CallError> {
  return err({ kind: 'refused', refusal });
}

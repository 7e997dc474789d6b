import { describe, expect, it } from 'vitest';
import { dispatch } from '../../../src-main/bridge/dispatch.ts';
import { shippedContractData } from '../../../src-shared/sla/shipped-contracts.ts';
import { type CommandBody, type CommandType, commandRoles } from '../../../src-shared/ticket/command.ts';
import {
  command,
  deskTemplate,
  furnish,
  MONDAY_TEN,
  people,
  phoneCall,
  registration,
} from '../../support/test-desk.ts';

const viewers = ['agent', 'lead', 'administrator', 'otherAdministrator', 'wallboard'] as const;

const RAW = 'd3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9';

/** One command of each type that would be carried out for somebody who may; all on Voorbeeld Metaal, 'administrator's customer. */
const good: { readonly [Type in CommandType]: Extract<CommandBody, { type: Type }> } = {
  'call.log': phoneCall('t-new', 'org-metaal'),
  'ticket.registerInPortal': registration('t-new', 'org-metaal'),
  'mail.receive': mailFrom('t-new'),
  'ticket.identifySender': { type: 'ticket.identifySender', ticketId: 't-unknown', organisationId: 'org-metaal' },
  'ticket.confirmAuthorisation': { type: 'ticket.confirmAuthorisation', ticketId: 't-awaiting', how: 'Telefonisch' },
  'ticket.rejectAuthorisation': { type: 'ticket.rejectAuthorisation', ticketId: 't-awaiting', reason: 'Niet van ons' },
  'ticket.registerInTicketbox': { type: 'ticket.registerInTicketbox', ticketId: 't-open', priority: 'c' },
  'ticket.take': { type: 'ticket.take', ticketId: 't-open' },
  'ticket.handOver': { type: 'ticket.handOver', ticketId: 't-open', to: 'person-agent' },
  'ticket.reply': { type: 'ticket.reply', ticketId: 't-open', text: 'Gezien.', via: 'portal', attachments: [] },
  'ticket.note': { type: 'ticket.note', ticketId: 't-open', text: 'Onthouden.' },
  'ticket.waitForCustomer': { type: 'ticket.waitForCustomer', ticketId: 't-open', reason: 'Logboek gevraagd' },
  'ticket.resume': { type: 'ticket.resume', ticketId: 't-waiting' },
  'ticket.resolve': { type: 'ticket.resolve', ticketId: 't-open', solution: 'Herstart.', via: 'phone' },
  'ticket.reopen': { type: 'ticket.reopen', ticketId: 't-resolved', reason: 'Toch niet' },
  'ticket.close': { type: 'ticket.close', ticketId: 't-resolved', reason: 'Klaar' },
  'ticket.changePriority': {
    type: 'ticket.changePriority',
    ticketId: 't-open',
    priority: 'b',
    reason: 'Overleg',
    agreement: 'In gesprek',
  },
  'ticket.checkPriority': { type: 'ticket.checkPriority', ticketId: 't-open', verdict: { kind: 'agrees' } },
  'ticket.agreePriority': { type: 'ticket.agreePriority', ticketId: 't-differs', how: 'In gesprek' },
  'ticket.disputePriority': { type: 'ticket.disputePriority', ticketId: 't-differs', reason: 'De lijn staat stil' },
  'ticket.settlePriority': { type: 'ticket.settlePriority', ticketId: 't-disputed', priority: 'c', how: 'Overleg' },
  'ticket.forward': {
    type: 'ticket.forward',
    ticketId: 't-open',
    experts: ['person-expert'],
    question: 'Waar komt dit door?',
  },
  'ticket.advise': { type: 'ticket.advise', ticketId: 't-open', text: 'De index mist.' },
  'ticket.releaseExpert': { type: 'ticket.releaseExpert', ticketId: 't-expert', personId: 'person-expert' },
  'ticket.relayAuthorisation': {
    type: 'ticket.relayAuthorisation',
    ticketId: 't-awaiting',
    contactId: 'contact-bevoegd',
    how: 'Telefonisch',
  },
  'ticket.escalate': {
    type: 'ticket.escalate',
    ticketId: 't-open',
    step: { form: 'hierarchical', level: 2, note: 'Te lang' },
  },
  'ticket.declineEscalation': { type: 'ticket.declineEscalation', ticketId: 't-open', reason: 'Morgen opgelost' },
  'ticket.reportByPhone': {
    type: 'ticket.reportByPhone',
    ticketId: 't-critical',
    contactId: 'contact-bevoegd',
    calledAt: MONDAY_TEN,
    how: 'De lijn staat stil',
  },
  'ticket.plan': { type: 'ticket.plan', ticketId: 't-open', date: '2026-12-05', release: '2026.12' },
  'contract.saveVersion': {
    type: 'contract.saveVersion',
    contractId: 'smart-fms-basic',
    draft: nextVersion(),
    reason: 'Ruimere openingstijden',
  },
  'organisation.save': {
    type: 'organisation.save',
    organisationId: 'org-metaal',
    name: 'Voorbeeld Metaal BV',
    contractId: 'smart-production-suite',
    domains: [],
  },
  'contact.save': {
    type: 'contact.save',
    contactId: 'contact-new',
    organisationId: 'org-metaal',
    name: 'Daan Smit',
    emails: [],
    phones: [],
    keyUser: false,
    authorisedReporter: false,
  },
  'person.save': { type: 'person.save', personId: 'person-new', name: 'Tom de Wit', role: 'lead', active: true },
};

const ok = 'ok';
const no = 'notAllowed';
const other = 'otherOrganisation';
const wall = 'forbidden';

/** Every cell, in the order of `viewers`: what the command comes to. */
const matrix: { readonly [Type in CommandType]: readonly [string, string, string, string, string] } = {
  'call.log': [ok, ok, no, no, wall],
  'ticket.registerInPortal': [no, no, ok, other, wall],
  'mail.receive': [no, no, no, no, wall],
  'ticket.identifySender': [ok, ok, no, no, wall],
  'ticket.confirmAuthorisation': [ok, ok, ok, other, wall],
  'ticket.rejectAuthorisation': [ok, ok, ok, other, wall],
  // Voorbeeld Metaal's contract has no ticketbox: whoever may ask is told that its clocks run already.
  'ticket.registerInTicketbox': ['alreadyInTicketbox', 'alreadyInTicketbox', 'alreadyInTicketbox', other, wall],
  'ticket.take': [ok, ok, no, no, wall],
  'ticket.handOver': [ok, ok, no, no, wall],
  'ticket.reply': [ok, ok, ok, other, wall],
  'ticket.note': [ok, ok, no, no, wall],
  'ticket.waitForCustomer': [ok, ok, no, no, wall],
  'ticket.resume': [ok, ok, no, no, wall],
  'ticket.resolve': [ok, ok, no, no, wall],
  'ticket.reopen': [ok, ok, ok, other, wall],
  'ticket.close': [ok, ok, no, no, wall],
  'ticket.changePriority': [ok, ok, ok, other, wall],
  'ticket.checkPriority': [ok, ok, no, no, wall],
  'ticket.agreePriority': [ok, ok, ok, other, wall],
  'ticket.disputePriority': [ok, ok, ok, other, wall],
  'ticket.settlePriority': [no, ok, no, no, wall],
  'ticket.forward': [ok, ok, no, no, wall],
  'ticket.advise': [ok, ok, no, no, wall],
  'ticket.releaseExpert': [ok, ok, no, no, wall],
  'ticket.relayAuthorisation': [ok, ok, no, no, wall],
  'ticket.escalate': [ok, ok, no, no, wall],
  'ticket.declineEscalation': [ok, ok, no, no, wall],
  'ticket.reportByPhone': [ok, ok, no, no, wall],
  'ticket.plan': [ok, ok, no, no, wall],
  'contract.saveVersion': [no, ok, no, no, wall],
  'organisation.save': [ok, ok, no, no, wall],
  'contact.save': [ok, ok, no, no, wall],
  'person.save': [no, ok, no, no, wall],
};

function nextVersion(): Extract<CommandBody, { type: 'contract.saveVersion' }>['draft'] {
  const contracts = shippedContractData();
  const [version] = contracts.ok ? (contracts.value[0]?.versions ?? []) : [];
  if (!version) throw new Error('no contract ships');
  const { version: _number, saved: _saved, ...draft } = version;
  return { ...draft, validFrom: '2027-01-01T00:00:00Z' };
}

function mailFrom(ticketId: string, organisationId?: string): Extract<CommandBody, { type: 'mail.receive' }> {
  return {
    type: 'mail.receive',
    ticketId,
    joins: false,
    subject: 'Vraag',
    ...(organisationId === undefined ? {} : { organisationId }),
    mail: {
      inReplyTo: [],
      from: { address: 'onbekend@elders.example' },
      to: [],
      receivedAt: MONDAY_TEN,
      text: 'Kunt u helpen?',
      rawBlobId: RAW,
      attachments: [],
    },
  };
}

/** Voorbeeld Metaal has a ticket in every state that a command asks for. */
const deskWithTickets = deskTemplate(async (desk) => {
  await furnish(desk);
  await desk.blobs.put(new TextEncoder().encode('hallo'));
  for (const ticketId of ['t-open', 't-waiting', 't-resolved']) await desk.set(registration(ticketId, 'org-metaal'));
  for (const ticketId of ['t-differs', 't-disputed', 't-expert']) await desk.set(registration(ticketId, 'org-metaal'));
  await desk.set({ ...registration('t-critical', 'org-metaal'), priority: 'c' });
  await desk.set({ type: 'person.save', personId: 'person-expert', name: 'Ravi Kok', role: 'agent', active: true });
  await desk.set({ ...good['contact.save'], contactId: 'contact-bevoegd', authorisedReporter: true });
  const verdict = { kind: 'differs', priority: 'a', feedback: 'Er is een omweg', via: 'portal' } as const;
  for (const ticketId of ['t-differs', 't-disputed'])
    await desk.set({ type: 'ticket.checkPriority', ticketId, verdict });
  await desk.set({ type: 'ticket.disputePriority', ticketId: 't-disputed', reason: 'De lijn staat stil' });
  await desk.set({ ...good['ticket.forward'], ticketId: 't-expert' });
  await desk.set({ type: 'ticket.waitForCustomer', ticketId: 't-waiting', reason: 'Logboek gevraagd' });
  await desk.set({ type: 'ticket.resolve', ticketId: 't-resolved', solution: 'Herstart.', via: 'phone' });
  await desk.set(mailFrom('t-unknown'));
  await desk.set(mailFrom('t-awaiting', 'org-metaal'));
});

describe('every command by every role', () => {
  const cells = Object.entries(matrix).flatMap(([type, row]) =>
    row.map((expected, index) => ({ type, viewer: viewers[index] ?? 'agent', expected })),
  );

  it('is written down', () => {
    expect(Object.keys(matrix)).toEqual(Object.keys(commandRoles));
    expect(Object.keys(good)).toEqual(Object.keys(commandRoles));
  });

  it.each(cells)('$type by $viewer: $expected', async ({ type, viewer, expected }) => {
    const desk = await deskWithTickets();
    const body = Object.values(good).find((candidate) => candidate.type === type);
    if (!body) throw new Error(`no command of type ${type}`);
    const headBefore = await desk.journal.head();
    const answer = await dispatch(desk.services, desk.session(people[viewer].id), 'commands.execute', command(body));
    const outcome = answer.ok ? 'ok' : answer.error.kind === 'refused' ? answer.error.refusal.code : answer.error.kind;
    expect(outcome).toBe(expected);
    expect((await desk.journal.head()) > headBefore).toBe(expected === 'ok');
  });
});

it('keeps an administrator out of tickets that are nobody’s yet', async () => {
  const desk = await deskWithTickets();
  const reply = command({ type: 'ticket.reply', ticketId: 't-unknown', text: 'Ja?', via: 'portal', attachments: [] });
  expect(await dispatch(desk.services, desk.session(people.administrator.id), 'commands.execute', reply)).toEqual({
    ok: false,
    error: { kind: 'refused', refusal: { code: 'otherOrganisation' } },
  });
});

import { describe, expect, it } from 'vitest';
import type { CommandBody } from '../../../src-shared/ticket/command.ts';
import { decide } from '../../../src-shared/ticket/decide.ts';
import { actorOf, amsterdam, bram, shipped, storyDirectory } from '../../support/story-desk.ts';

const decided = (body: CommandBody, state: Parameters<typeof decide>[1] = {}) =>
  decide(body, state, {
    now: amsterdam('2026-11-19 14:00'),
    writtenAt: amsterdam('2026-11-19 14:00'),
    actor: actorOf(bram),
    contracts: shipped(),
    directory: storyDirectory,
  });

const wim = {
  organisationId: 'metaal',
  name: 'Wim Post',
  emails: ['w.post@voorbeeldmetaal.example'],
  phones: ['+31850002206'],
  keyUser: false,
  authorisedReporter: true,
};

describe('keeping the directory', () => {
  it('saves a contact as given', () => {
    expect(decided({ type: 'contact.save', contactId: 'wim', ...wim })).toEqual({
      ok: true,
      value: [{ stream: { stream: 'contact', id: 'wim' }, events: [{ type: 'contact.saved', ...wim }] }],
    });
  });

  it('a contact stays with their organisation: tickets already speak of it', () => {
    const before = { id: 'wim', version: 1, ...wim };
    const body: CommandBody = { type: 'contact.save', contactId: 'wim', ...wim, organisationId: 'vastgoed' };
    expect(decided(body, { contact: before })).toEqual({
      ok: false,
      error: { code: 'otherOrganisation', detail: 'metaal' },
    });
  });

  it('an organisation needs a contract that exists', () => {
    const body: CommandBody = {
      type: 'organisation.save',
      organisationId: 'x',
      name: 'X',
      contractId: 'none',
      domains: [],
    };
    expect(decided(body)).toEqual({ ok: false, error: { code: 'unknownContract', detail: 'none' } });
  });

  it('contacts and administrators need an organisation that exists', () => {
    const contact: CommandBody = { type: 'contact.save', contactId: 'wim', ...wim, organisationId: 'gone' };
    expect(decided(contact)).toEqual({ ok: false, error: { code: 'unknownOrganisation', detail: 'gone' } });
    const administrator: CommandBody = {
      type: 'person.save',
      personId: 'p',
      name: 'P',
      role: 'administrator',
      active: true,
    };
    expect(decided(administrator)).toEqual({ ok: false, error: { code: 'unknownOrganisation' } });
  });

  it('an administrator is a contact of their own organisation only', () => {
    const administrator = {
      type: 'person.save',
      personId: 'p',
      name: 'P',
      role: 'administrator',
      active: true,
    } as const;
    expect(decided({ ...administrator, organisationId: 'metaal', contactId: 'anna-contact' }).ok).toBe(true);
    expect(decided({ ...administrator, organisationId: 'vastgoed', contactId: 'anna-contact' })).toEqual({
      ok: false,
      error: { code: 'unknownContact', detail: 'anna-contact' },
    });
  });
});

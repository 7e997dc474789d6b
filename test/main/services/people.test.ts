import { expect, it } from 'vitest';
import { ensureLead, ensurePerson, peopleToStartAs } from '../../../src-main/services/people.ts';
import { openFurnishedDesk, openTestDesk } from '../../support/test-desk.ts';

it('gives an empty desk its first lead, once', async () => {
  const desk = await openTestDesk();
  const first = await ensureLead(desk.services);
  expect(first).toMatchObject({ ok: true, value: { name: 'Teamleider', role: 'lead', active: true } });
  expect(await ensureLead(desk.services)).toEqual(first);
  expect(await desk.journal.head()).toBe(1);
});

it('makes a person only when there is none with that name and role', async () => {
  const desk = await openFurnishedDesk();
  const anna = { role: 'administrator', name: 'Anna de Vries', organisationId: 'org-metaal' } as const;
  expect(await ensurePerson(desk.services, anna)).toMatchObject({ value: { id: 'person-anna' } });
  const elsewhere = await ensurePerson(desk.services, { ...anna, organisationId: 'org-vastgoed' });
  expect(elsewhere).toMatchObject({ value: { name: 'Anna de Vries', organisationId: 'org-vastgoed', version: 1 } });
  expect(await ensurePerson(desk.services, { ...anna, organisationId: 'org-nergens' })).toEqual({
    ok: false,
    error: { code: 'unknownOrganisation', detail: 'org-nergens' },
  });
});

it('takes a new administrator for the contact of that name at their customer', async () => {
  const desk = await openFurnishedDesk();
  const [known] = desk.services.directory.contacts();
  if (!known) throw new Error('the desk has no contacts');
  const wanted = { name: known.name, organisationId: known.organisationId };
  await desk.set({ type: 'person.save', personId: 'person-anna', role: 'administrator', active: false, ...wanted });
  expect(await ensurePerson(desk.services, { role: 'administrator', ...wanted })).toMatchObject({
    value: { contactId: known.id },
  });
  expect(await ensurePerson(desk.services, { role: 'administrator', ...wanted, name: 'Iemand Anders' })).toMatchObject({
    value: { name: 'Iemand Anders' },
  });
});

it('offers to start as the lead, and in the example desk as one in each role', async () => {
  const desk = await openFurnishedDesk();
  const persons = desk.services.directory.persons();
  const lead = await ensureLead(desk.services);
  if (!lead.ok) throw new Error(lead.error.code);
  const named = (example: boolean) => peopleToStartAs(persons, lead.value, example).map(({ name }) => name);
  expect(named(false)).toEqual(['Bram Bos']);
  expect(named(true)).toEqual(['Bram Bos', 'Sanne Smit', 'Anna de Vries', 'Karin Jansen', 'Wandbord']);
});

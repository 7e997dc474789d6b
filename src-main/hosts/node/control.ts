import { z } from 'zod';
import { err, ok, type Result } from '../../../src-shared/result.ts';
import type { Refusal } from '../../../src-shared/ticket/refusal.ts';
import type { Services } from '../../services/create-services.ts';
import { ensurePerson } from '../../services/people.ts';

/** What `desk link` asks of the host that runs. */
export const linkWishSchema = z.strictObject({
  role: z.enum(['agent', 'lead', 'administrator', 'wallboard']),
  name: z.string().trim().min(1).max(200).optional(),
  organisationId: z.string().min(1).max(120).optional(),
});

export type LinkWish = z.infer<typeof linkWishSchema>;

export interface MadeLink {
  readonly address: string;
  readonly name: string;
}

const NAMES = {
  agent: 'Medewerker',
  lead: 'Teamleider',
  administrator: 'Functioneel beheerder',
  wallboard: 'Wandbord',
};

/** A link for the person with this role and name, who is made when there is none yet. */
export async function makeLink(services: Services, wish: LinkWish): Promise<Result<MadeLink, Refusal>> {
  const { role, organisationId, name = NAMES[role] } = wish;
  const person = await ensurePerson(services, { role, name, ...(role === 'administrator' ? { organisationId } : {}) });
  if (!person.ok) return person;
  const made = await services.links.create(person.value.id);
  return made.ok ? ok({ address: services.addressOf(made.value.secret), name }) : err(made.error);
}

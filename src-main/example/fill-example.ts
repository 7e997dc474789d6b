import type { PersonRole } from '../../src-shared/directory/directory.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import type { Batch, Blobs, Journal } from '../ports.ts';
import { examplePeople } from './example-directory.ts';
import { type DeskWish, generateDeskWithFiles } from './generate-desk.ts';

/** Somebody of the example desk for whom a link can be made. */
export interface ExamplePerson {
  readonly personId: string;
  readonly role: PersonRole;
  readonly name: string;
  readonly organisationId?: string;
}

export type FillOptions = Partial<Pick<DeskWish, 'seed' | 'tickets' | 'openShare'>>;

/** Batches to a transaction: enough to make the disk cheap, few enough to stay small in memory. */
const BATCHES_AT_ONCE = 2000;

/** Fills an empty journal with the example desk around `now`, and says who is in it. */
export async function fillExample(
  journal: Pick<Journal, 'importAll'>,
  blobs: Pick<Blobs, 'put'>,
  now: Instant,
  options: FillOptions = {},
): Promise<{ readonly people: readonly ExamplePerson[] }> {
  let waiting: Batch[] = [];
  for (const { batch, files } of generateDeskWithFiles({ seed: 20, now, ...options })) {
    for (const file of files) await blobs.put(file);
    waiting.push(batch);
    if (waiting.length < BATCHES_AT_ONCE) continue;
    await journal.importAll(waiting);
    waiting = [];
  }
  await journal.importAll(waiting);
  return {
    people: examplePeople.map(({ id: personId, role, name, organisationId }) => ({
      personId,
      role,
      name,
      ...(organisationId === undefined ? {} : { organisationId }),
    })),
  };
}

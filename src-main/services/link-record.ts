import { z } from 'zod';
import type { Link } from '../../src-shared/contract/calls.ts';
import type { Person } from '../../src-shared/directory/directory.ts';
import { DAY, type Instant } from '../../src-shared/time/instant.ts';

/** A link not used by then is void. */
export const LINK_LIFETIME = 7 * DAY;

const linkRecordSchema = z.strictObject({
  id: z.string(),
  personId: z.string(),
  /** What it gives access to; a person whose role or customer changes needs a new link. */
  role: z.enum(['agent', 'lead', 'administrator', 'wallboard']),
  organisationId: z.string().optional(),
  createdAt: z.number(),
  usedAt: z.number().optional(),
  lastSeenAt: z.number().optional(),
  withdrawnAt: z.number().optional(),
  /** sha-256 of the one-time secret: neither it nor the session's is ever stored. */
  linkHash: z.string(),
  sessionHash: z.string().optional(),
  /** Printed when the host started; the next start prints another. */
  printed: z.literal(true).optional(),
});

export const linkRecordsSchema = z.array(linkRecordSchema);
export type LinkRecord = z.infer<typeof linkRecordSchema>;

export function isExchangeable(record: LinkRecord, now: Instant): boolean {
  return record.usedAt === undefined && record.withdrawnAt === undefined && now < record.createdAt + LINK_LIFETIME;
}

/** Whether a session still gives its person what the link gave. */
export function stillHolds(record: LinkRecord, person: Person): boolean {
  return (
    record.withdrawnAt === undefined &&
    person.active &&
    person.role === record.role &&
    person.organisationId === record.organisationId
  );
}

/** What a lead sees of a link: nothing that opens anything. */
export function linkOf(record: LinkRecord): Link {
  const { id, personId, createdAt, usedAt, lastSeenAt, withdrawnAt } = record;
  return {
    id,
    personId,
    createdAt,
    ...(usedAt === undefined ? {} : { usedAt }),
    ...(lastSeenAt === undefined ? {} : { lastSeenAt }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
  };
}

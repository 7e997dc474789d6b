import { Dexie, type Transaction } from 'dexie';
import { parseServiceContract } from '../../src-shared/sla/service-contract.ts';
import type { HelloRow, Position } from './replica-db.ts';
import type { TicketRow } from './ticket-row.ts';

/**
 * Version 2. Buckets are named after contracts instead of their versions, since the hours of all versions count together; what the host said
 * about contracts gets the parts that they have had since. The rows are worked out anew when the host is met: its contracts differ then.
 */
export async function bucketsByContract(transaction: Transaction): Promise<void> {
  await transaction
    .table<TicketRow>('tickets')
    .toCollection()
    .modify((row: { bucket: string }) => {
      row.bucket = row.bucket.replace(/^(deadline:.*)@\d+$/, '$1');
    });
  await transaction
    .table<HelloRow | Position>('meta')
    .toCollection()
    .modify((row, reference) => {
      if (row.key === 'hello') reference.value = { ...row, hello: { ...row.hello, contracts: completed(row) } };
    });
}

/**
 * Version 3. What is done with stands in a bucket for each way and by when that was, the newest first, so that a list of it reads the index.
 * Before, all of it stood in one, by its last activity.
 */
export async function settledNewestFirst(transaction: Transaction): Promise<void> {
  await transaction
    .table<TicketRow>('tickets')
    .where('[bucket+sortAt+id]')
    .between(['closed', Dexie.minKey, Dexie.minKey], ['closed', Dexie.maxKey, Dexie.maxKey])
    .modify((row: { bucket: string; sortAt: number; readonly ticket: TicketRow['ticket'] }) => {
      const { status, facts, lastActivityAt } = row.ticket;
      const isResolved = status === 'resolved';
      row.bucket = isResolved ? 'resolved' : 'closed';
      row.sortAt = -((isResolved ? facts.resolvedAt : facts.closedAt) ?? lastActivityAt);
    });
}

function completed({ hello }: HelloRow): HelloRow['hello']['contracts'] {
  return hello.contracts.map((contract) => {
    const parsed = parseServiceContract(contract);
    return parsed.ok ? parsed.value : contract;
  });
}

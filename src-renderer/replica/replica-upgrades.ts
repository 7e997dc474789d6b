import type { Transaction } from 'dexie';
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

function completed({ hello }: HelloRow): HelloRow['hello']['contracts'] {
  return hello.contracts.map((contract) => {
    const parsed = parseServiceContract(contract);
    return parsed.ok ? parsed.value : contract;
  });
}

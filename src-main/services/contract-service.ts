import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { withSavedVersion } from '../../src-shared/sla/contract-event.ts';
import type { ContractData } from '../../src-shared/sla/contract-schema.ts';
import { type ContractBook, type ServiceContract, serviceContract } from '../../src-shared/sla/service-contract.ts';
import type { Journal } from '../ports.ts';

/** The contracts of the desk: those that ship, with every version that was made since. */
export interface ContractService {
  /** The same object for good; what it holds is kept up with the journal. */
  readonly book: ContractBook;
  data(): readonly ContractData[];
  apply(events: readonly JournalEvent[]): void;
}

export async function createContractService(
  journal: Journal,
  shipped: readonly ContractData[],
): Promise<ContractService> {
  const data = new Map(shipped.map((contract) => [contract.id, contract]));
  const book = new Map<string, ServiceContract>(shipped.map((contract) => [contract.id, serviceContract(contract)]));

  function apply(events: readonly JournalEvent[]): void {
    for (const { streamId, body, at, by } of events) {
      const contract = body.type === 'contract.versionSaved' ? data.get(streamId) : undefined;
      if (body.type !== 'contract.versionSaved' || !contract) continue;
      const changed = withSavedVersion(contract, { body, at, by: nameOf(by) });
      data.set(streamId, changed);
      book.set(streamId, serviceContract(changed));
    }
  }

  apply(await journal.streamsOfKind('contract'));
  return { book, data: () => [...data.values()], apply };
}

function nameOf(by: Actor): string {
  return by.kind === 'person' ? by.name : 'Klokslag';
}

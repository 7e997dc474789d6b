import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import smartFmsBasic from './contracts/smart-fms-basic.json' with { type: 'json' };
import smartProductionSuite from './contracts/smart-production-suite.json' with { type: 'json' };
import { type ContractBook, contractBook, parseServiceContract, type ServiceContract } from './service-contract.ts';

/** The two contracts that ship with the product, parsed; the error names the file and everything wrong in it. */
export function shippedContracts(): Result<ContractBook, string> {
  const contracts: ServiceContract[] = [];
  for (const data of [smartFmsBasic, smartProductionSuite]) {
    const parsed = parseServiceContract(data);
    if (!parsed.ok) return err(`${data.id}: ${parsed.error.join('; ')}`);
    contracts.push(parsed.value);
  }
  return ok(contractBook(contracts));
}

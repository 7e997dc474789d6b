import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { ContractData } from './contract-schema.ts';
import smartFmsBasic from './contracts/smart-fms-basic.json' with { type: 'json' };
import smartProductionSuite from './contracts/smart-production-suite.json' with { type: 'json' };
import { type ContractBook, contractBook, parseServiceContract } from './service-contract.ts';

/** The two contracts that ship with the product, as data; the error names the file and everything wrong in it. */
export function shippedContractData(): Result<readonly ContractData[], string> {
  const contracts: ContractData[] = [];
  for (const data of [smartFmsBasic, smartProductionSuite]) {
    const parsed = parseServiceContract(data);
    if (!parsed.ok) return err(`${data.id}: ${parsed.error.join('; ')}`);
    contracts.push(parsed.value);
  }
  return ok(contracts);
}

/** The same, ready to reckon with. */
export function shippedContracts(): Result<ContractBook, string> {
  const contracts = shippedContractData();
  return contracts.ok ? ok(contractBook(contracts.value)) : contracts;
}

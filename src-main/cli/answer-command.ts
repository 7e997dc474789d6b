import type { Result } from '../../src-shared/result.ts';
import type { FieldsAnswerer } from '../../src-shared/sla/answer-line.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { shippedContracts } from '../../src-shared/sla/shipped-contracts.ts';
import { answerStream } from './answer-stream.ts';
import { DONE, NOT_ANSWERED, type SlaCommand, type Terminal, wronglyCalled } from './sla-command.ts';

/** A command without options that answers JSON lines with the shipped contracts. */
export function answerCommand(usage: string, create: (contracts: ContractBook) => FieldsAnswerer): SlaCommand {
  return {
    usage,
    async run(parameters, terminal: Terminal) {
      if (parameters.length > 0) return wronglyCalled(`What is '${parameters[0]}'?`, usage, terminal);
      const answer = create(shipped(shippedContracts()));
      const errors = await answerStream(terminal.input, terminal.output, answer);
      return errors === 0 ? DONE : NOT_ANSWERED;
    },
  };
}

/** Contracts that ship are right, or nothing is. */
export function shipped(contracts: Result<ContractBook, string>): ContractBook {
  if (contracts.ok) return contracts.value;
  throw new Error(`a shipped contract cannot be read: ${contracts.error}`);
}

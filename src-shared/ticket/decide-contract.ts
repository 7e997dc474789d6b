import { err, ok } from '../result.ts';
import { MINUTE } from '../time/instant.ts';
import type { CommandBody } from './command.ts';
import type { DecideContext, Decision } from './decide.ts';

/** Between writing a version that holds 'from now' and its arrival some time may pass. */
const ON_THE_WAY = 5 * MINUTE;

/** A contract gets a new version. Nothing past is rewritten: it cannot begin before now. */
export function decideContractVersion(
  body: Extract<CommandBody, { type: 'contract.saveVersion' }>,
  context: DecideContext,
): Decision {
  const { contractId, draft, reason } = body;
  if (!context.contracts.has(contractId)) return err({ code: 'unknownContract', detail: contractId });
  const from = Date.parse(draft.validFrom);
  if (from < context.now - ON_THE_WAY) return err({ code: 'versionInThePast', detail: draft.validFrom });
  // What was written for 'now' begins when the desk has it.
  const validFrom = new Date(Math.max(from, context.now)).toISOString();
  return ok([
    {
      stream: { stream: 'contract', id: contractId },
      events: [{ type: 'contract.versionSaved', draft: { ...draft, validFrom }, reason }],
    },
  ]);
}

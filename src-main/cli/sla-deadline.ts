import { shippedContracts } from '../../src-shared/sla/shipped-contracts.ts';
import { shipped } from './answer-command.ts';
import { deadlineOptions } from './deadline-options.ts';
import { deadlineReport } from './deadline-report.ts';
import { DONE, type SlaCommand, type Terminal, wronglyCalled } from './sla-command.ts';
import { languageOf } from './terminal-language.ts';

const USAGE = `sla deadline --contract ID --channel CHANNEL --received MOMENT [OPTIONS]

  Says until when a ticket is to be answered and resolved, and shows the sum.

  --contract   smart-fms-basic, smart-production-suite
  --priority   A to D, or a to c; missing: what the contract counts when nobody said
  --channel    phone, email, portal
  --received   2026-03-27T11:30 on the contract's wall clock, or an instant with Z or an offset
  --kind       question-functional, question-technical, service-request, incident-bug, incident-problem,
               rfc-specific, rfc-generic; may be missing for Smart FMS, which has no kinds
  --pause      FROM/TO, or FROM/ while it lasts: waiting for the customer; may be given more than once
  --language   nl, en; otherwise Dutch where LC_ALL, LC_MESSAGES or LANG says so, else English

  sla deadline --contract smart-fms-basic --priority A --channel portal --received 2026-03-27T11:30`;

export const slaDeadline: SlaCommand = {
  usage: USAGE,
  async run(parameters, terminal: Terminal) {
    const contracts = shipped(shippedContracts());
    const options = deadlineOptions(parameters, contracts);
    if (!options.ok) return wronglyCalled(options.error, USAGE, terminal);
    const { language = languageOf(terminal.environment) } = options.value;
    terminal.output.write(deadlineReport({ ...options.value, language }, contracts));
    return DONE;
  },
};

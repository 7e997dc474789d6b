import { asksForHelp, DONE, type SlaCommand, type Terminal, wronglyCalled } from './sla-command.ts';

/** Each command is loaded when it is asked for: a question about one deadline waits for nothing else. */
const COMMANDS: ReadonlyMap<string, () => Promise<SlaCommand>> = new Map([
  ['calc', async () => (await import('./sla-calc.ts')).slaCalc],
  ['deadline', async () => (await import('./sla-deadline.ts')).slaDeadline],
  ['deadlines', async () => (await import('./sla-deadlines.ts')).slaDeadlines],
  ['export', async () => (await import('./sla-export.ts')).slaExport],
  ['replay', async () => (await import('./sla-replay.ts')).slaReplay],
]);

export const SLA_USAGE = `sla COMMAND [OPTIONS]

  calc       reckons with service hours: questions as JSON lines on stdin, answers on stdout
  deadline   one deadline, with the sum behind it
  deadlines  the deadlines of many tickets: JSON lines on stdin, answers on stdout
  export     the whole journal of a desk as JSON lines, sealed against change
  replay     recomputes every clock and every figure from such an export

  sla COMMAND --help says more. Exit code: 0 all answered, 1 something could not be answered, 2 wrongly called.`;

/** Runs what stands behind `sla`; answers the exit code. */
export async function runSla([name, ...parameters]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === undefined) return wronglyCalled('Which command?', SLA_USAGE, terminal);
  const load = COMMANDS.get(name);
  if (load === undefined) {
    if (!asksForHelp([name])) return wronglyCalled(`There is no command '${name}'.`, SLA_USAGE, terminal);
    terminal.output.write(`${SLA_USAGE}\n`);
    return DONE;
  }
  const command = await load();
  if (!asksForHelp(parameters)) return command.run(parameters, terminal);
  terminal.output.write(`${command.usage}\n`);
  return DONE;
}

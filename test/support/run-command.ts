import { Readable, Writable } from 'node:stream';
import type { SlaCommand } from '../../src-main/cli/sla-command.ts';
import type { EndedSla } from './run-sla.ts';

/** Runs a command in this process, on a Dutch terminal, with this on its stdin. */
export async function runCommand(
  command: SlaCommand,
  parameters: readonly string[],
  input: string | Buffer = '',
): Promise<EndedSla> {
  const output = collector();
  const errors = collector();
  const code = await command.run(parameters, {
    input: Readable.from([Buffer.from(input)]),
    output: output.stream,
    errors: errors.stream,
    environment: { LANG: 'nl_NL.UTF-8' },
  });
  return { code, output: output.text(), errors: errors.text() };
}

function collector() {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    write(piece: Buffer, _encoding, done) {
      pieces.push(piece);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(pieces).toString() };
}

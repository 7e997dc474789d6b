import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src-shared/result.ts';

export interface HostOptions {
  /** Absent: the usual place, or for an example one that is thrown away. */
  readonly data?: string;
  /** 0: any that is free. */
  readonly port: number;
  /** The address to listen on. */
  readonly listen: string;
  readonly example: boolean;
  /** A file that moves the desk's clock, for rehearsals and tests. */
  readonly clock?: string;
}

/** The same at every start, because a browser keeps its copy of the desk by address and port. */
export const USUAL_PORT = 4610;
const THIS_MACHINE = '127.0.0.1';
const KNOWN = '--data DIR, --port N, --listen ADDRESS, --example, --clock FILE';

/** Reads what was typed behind the command; the error is a sentence for who typed it. */
export function hostOptions(parameters: readonly string[]): Result<HostOptions, string> {
  const typed = parse(parameters);
  if (!typed.ok) return typed;
  const { data, port, listen = THIS_MACHINE, example = false, clock } = typed.value;
  const wanted = port === undefined ? usualPort(example) : Number(port);
  if (port?.trim() === '' || !Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) {
    return err(
      `--port is een getal van 0 tot en met 65535, niet '${port}'. / --port is a number from 0 to 65535, not '${port}'.`,
    );
  }
  if (isIP(listen) === 0) {
    return err(`--listen is een IP-adres, niet '${listen}'. / --listen is an IP address, not '${listen}'.`);
  }
  for (const [name, value] of [
    ['data', data],
    ['clock', clock],
  ] as const) {
    if (value === '') return err(`--${name} is leeg. / --${name} is empty.`);
  }
  return ok({
    port: wanted,
    listen,
    example,
    ...(data === undefined ? {} : { data }),
    ...(clock === undefined ? {} : { clock }),
  });
}

/** An example stands beside the real desk and never in its place. */
function usualPort(example: boolean): number {
  return example ? 0 : USUAL_PORT;
}

function parse(parameters: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        data: { type: 'string' },
        port: { type: 'string' },
        listen: { type: 'string' },
        example: { type: 'boolean' },
        clock: { type: 'string' },
      },
    });
    return ok(values);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`${reason} (${KNOWN})`);
  }
}

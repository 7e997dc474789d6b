import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../src-shared/result.ts';

export interface StartOptions {
  readonly example: boolean;
  readonly data?: string;
  readonly port?: number;
  readonly host: 'node' | 'electron' | 'whichever';
}

/** A start whose data folder is settled; `stop` resolves when somebody asks us to end. */
export interface DeskStart extends StartOptions {
  readonly data: string;
  readonly stop: Promise<void>;
}

/** Reads `--example --data DIR --port N --host node|electron`; the error is a sentence for the person who typed it. */
export function startOptions(parameters: readonly string[]): Result<StartOptions, string> {
  const parsed = parse(parameters);
  if (!parsed.ok) return parsed;
  const { example = false, data, port, host } = parsed.value;
  if (host !== undefined && host !== 'node' && host !== 'electron') {
    return err(`--host is 'node' or 'electron', not '${host}'.`);
  }
  const wantedPort = port === undefined ? undefined : Number(port);
  if (wantedPort !== undefined && !(Number.isInteger(wantedPort) && wantedPort >= 0 && wantedPort <= 65_535)) {
    return err(`--port is a number from 0 to 65535, not '${port}'.`);
  }
  return ok({
    example,
    host: host ?? 'whichever',
    ...(data === undefined ? {} : { data }),
    ...(wantedPort === undefined ? {} : { port: wantedPort }),
  });
}

interface Typed {
  readonly example?: boolean;
  readonly data?: string;
  readonly port?: string;
  readonly host?: string;
}

function parse(parameters: readonly string[]): Result<Typed, string> {
  try {
    const { values } = parseArgs({
      args: [...parameters],
      options: {
        example: { type: 'boolean' },
        data: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
      },
    });
    return ok(values);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(`${reason} Known: --example, --data DIR, --port N, --host node|electron.`);
  }
}

import { parseArgs } from 'node:util';

export interface ElectronOptions {
  readonly data?: string;
  readonly example: boolean;
  /** A file that moves the desk's clock, for rehearsals and tests. */
  readonly clock?: string;
}

/** Reads our own words out of a command line that Chromium's switches share: what is not ours is passed over. */
export function electronOptions(commandLine: readonly string[]): ElectronOptions {
  const { values } = parseArgs({
    args: commandLine.slice(1),
    strict: false,
    options: { data: { type: 'string' }, example: { type: 'boolean' }, clock: { type: 'string' } },
  });
  const { data, example, clock } = values;
  return {
    example: example === true,
    ...(typeof data === 'string' && data !== '' ? { data } : {}),
    ...(typeof clock === 'string' && clock !== '' ? { clock } : {}),
  };
}

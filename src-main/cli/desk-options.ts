import { parseArgs } from 'node:util';
import type { PersonRole } from '../../src-shared/directory/directory.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';

export interface LinkCommand {
  readonly role: PersonRole;
  readonly organisationId?: string;
  readonly name?: string;
  readonly data?: string;
}

export const DESK_USAGE = `desk link --role agent|lead|administrator|wallboard [--organisation ID] [--name NAAM] [--data MAP]

  Maakt een eenmalig adres waarmee iemand zich aanmeldt bij de desk die nu draait. Een functioneel beheerder
  (administrator) hoort bij een organisatie. / Makes a one-time address with which somebody signs in to the desk
  that is running now. An administrator belongs to an organisation.`;

/** Reads `link --role …`; the error is a sentence for who typed it. */
export function deskOptions(parameters: readonly string[]): Result<LinkCommand, string> {
  const typed = parse(parameters);
  if (!typed.ok) return typed;
  const { values, positionals } = typed.value;
  if (positionals.length !== 1 || positionals[0] !== 'link') return err(DESK_USAGE);
  const { role, organisation, name, data } = values;
  if (role !== 'agent' && role !== 'lead' && role !== 'administrator' && role !== 'wallboard') {
    return err(`--role is agent, lead, administrator of / or wallboard.\n${DESK_USAGE}`);
  }
  if (role === 'administrator' && !organisation) {
    return err(
      'Een administrator hoort bij een organisatie: --organisation ID. / An administrator needs --organisation ID.',
    );
  }
  if (role !== 'administrator' && organisation !== undefined) {
    return err('--organisation hoort bij --role administrator. / --organisation goes with --role administrator.');
  }
  return ok({
    role,
    ...(organisation === undefined ? {} : { organisationId: organisation }),
    ...(name === undefined ? {} : { name }),
    ...(data === undefined ? {} : { data }),
  });
}

function parse(parameters: readonly string[]) {
  try {
    const text = { type: 'string' } as const;
    return ok(
      parseArgs({
        args: [...parameters],
        options: { role: text, organisation: text, name: text, data: text },
        allowPositionals: true,
      }),
    );
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}\n${DESK_USAGE}`);
  }
}

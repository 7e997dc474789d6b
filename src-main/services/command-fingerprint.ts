import type { Command } from '../../src-shared/ticket/command.ts';
import type { Ids } from '../ports.ts';

/**
 * What a command says, in one value: the same id with another is a mistake. A mail's id says which mail it is; what the desk made of it (its
 * ticket, its sender) may well come out differently at a second try.
 */
export function fingerprintOf(command: Command, ids: Pick<Ids, 'digest'>): string {
  return command.body.type === 'mail.receive' ? command.id : ids.digest(JSON.stringify(inOneOrder(command.body)));
}

/** The same value with the names of every object sorted, so that two ways of writing it are one. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, held]) => [name, inOneOrder(held)]),
  );
}

import { isIPv6 } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Person } from '../../../src-shared/directory/directory.ts';
import { type OpenDesk, openDesk } from '../open-desk.ts';
import type { HostOptions } from '../options.ts';
import { removeHostFile, writeHostFile } from './host-file.ts';
import { createHttpServer } from './http-server.ts';

export interface NodeHostWishes extends HostOptions {
  readonly folder: string;
  /** Opens what only a command on this machine may ask. */
  readonly control: string;
  /** Where the built screen is; the project's own place when absent. */
  readonly screen?: string;
}

export interface RunningHost {
  readonly origin: string;
  /** What to tell who started it; the first line is where to go. */
  readonly lines: readonly string[];
  /** Twice is fine. */
  stop(): Promise<void>;
}

export class ListenError extends Error {
  constructor(address: string, reason: string) {
    super(
      `Op ${address} kan niet geluisterd worden (${reason}); kies een andere poort met --port. / ` +
        `Cannot listen on ${address} (${reason}); choose another port with --port.`,
    );
    this.name = 'ListenError';
  }
}

const BUILT_SCREEN = join(import.meta.dirname, '..', '..', '..', 'out', 'renderer');

/** Opens the data folder, listens, and makes a link for each who can begin. */
export async function runNodeHost(wishes: NodeHostWishes): Promise<RunningHost> {
  let origin = '';
  const desk = await openDesk({
    folder: wishes.folder,
    example: wishes.example,
    clockFile: wishes.clock,
    addressOf: (secret) => `${origin}/#link=${secret}`,
  });
  const server = await createHttpServer({
    services: desk.services,
    push: desk.push,
    screen: wishes.screen ?? BUILT_SCREEN,
    control: wishes.control,
  });
  const stop = async () => {
    await server.close();
    await removeHostFile(wishes.folder);
    await desk.close();
  };
  try {
    origin = await listen(server, wishes);
    await writeHostFile(wishes.folder, {
      origin: originFor(localAddress(wishes.listen), portOf(server)),
      control: wishes.control,
    });
    return { origin, lines: await linesFor(desk, wishes), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function listen(server: FastifyInstance, { port, listen: address }: NodeHostWishes): Promise<string> {
  try {
    await server.listen({ port, host: address });
  } catch (error) {
    throw new ListenError(`${address}:${port}`, error instanceof Error ? error.message : String(error));
  }
  return originFor(isEverywhere(address) ? hostname() : address, portOf(server));
}

function portOf(server: FastifyInstance): number {
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens, but says nowhere');
  return address.port;
}

function originFor(address: string, port: number): string {
  return `http://${isIPv6(address) ? `[${address}]` : address}:${port}`;
}

/** Every interface: from outside it is found by the machine's name. */
function isEverywhere(address: string): boolean {
  return address === '0.0.0.0' || address === '::';
}

function localAddress(address: string): string {
  return isEverywhere(address) ? '127.0.0.1' : address;
}

async function linesFor(
  desk: OpenDesk,
  { folder, example, listen: address }: NodeHostWishes,
): Promise<readonly string[]> {
  const addresses: string[] = [];
  for (const person of desk.people) addresses.push(await addressFor(desk, person));
  const [first = '', ...others] = addresses;
  return [
    first,
    `  ${wordFor(desk.people[0])}: eenmalig adres, hierboven / one-time address, above`,
    ...desk.people.slice(1).map((person, index) => `  ${wordFor(person)}: ${others[index]}`),
    `  Gegevens / data: ${folder}${example ? ' (voorbeelddesk / example desk)' : ''}`,
    ...(isLoopback(address)
      ? []
      : [
          '  Let op: zonder TLS is het verkeer leesbaar op het netwerk. / Mind: without TLS the network can read along.',
        ]),
    '  Stoppen: Ctrl-C / to stop: Ctrl-C',
  ];
}

async function addressFor({ services }: OpenDesk, { id }: Person): Promise<string> {
  const made = await services.links.createForStart(id);
  if (!made.ok) throw new Error(`no link could be made: ${made.error.code}`);
  return services.addressOf(made.value.secret);
}

const ROLES = {
  agent: 'medewerker',
  lead: 'teamleider',
  administrator: 'functioneel beheerder',
  wallboard: 'wandbord',
};

function wordFor(person: Person | undefined): string {
  if (!person) return '';
  const of = person.organisationId === undefined ? '' : ` · ${person.organisationId}`;
  return `${person.name} (${ROLES[person.role]}${of})`;
}

function isLoopback(address: string): boolean {
  return address.startsWith('127.') || address === '::1';
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Push } from '../../src-shared/contract/calls.ts';
import { callHost, type HostProcess, signIn, spawnHost, startHost } from '../support/host-process.ts';
import { newFolder } from '../support/temporary-folder.ts';

const { folder, remove } = newFolder();
const data = join(folder, 'desk');
const clock = join(folder, 'clock');
let host: HostProcess;
let token: string;

beforeAll(async () => {
  host = await startHost(['--port', '0', '--data', data, '--clock', clock]);
  token = await signIn(host.origin, host.link);
});

afterAll(async () => {
  await host.end('SIGKILL');
  remove();
});

const lead = () => ({ origin: host.origin, token });

async function run(program: string, parameters: readonly string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../..', program), ...parameters]);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = await once(child, 'exit');
  return { code, output };
}

function desk(...parameters: readonly string[]) {
  return run('src-main/cli/desk.ts', ['link', '--data', data, ...parameters]);
}

/** What the host pushes, line by line. */
async function pushes(session: string) {
  const response = await fetch(`${host.origin}/push`, { headers: { authorization: `Bearer ${session}` } });
  if (!response.body) throw new Error('no pushes');
  const lines = createInterface({ input: Readable.from(response.body) })[Symbol.asyncIterator]();
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    next: async (): Promise<Push | undefined> => {
      const { done, value } = await lines.next();
      return done ? undefined : JSON.parse(value);
    },
  };
}

async function personLink(name: string) {
  const personId = `person-${name}`;
  const saved = await callHost(lead(), 'commands.execute', {
    id: `make-${personId}`,
    writtenAt: 0,
    body: { type: 'person.save', personId, name, role: 'agent', active: true },
  });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  const made = await callHost(lead(), 'links.create', { personId });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return { link: made.value.link, secret: made.value.address.split('#link=')[1] ?? '' };
}

describe('the Node host', () => {
  it('prints where to go, where the data is and how to stop', () => {
    expect(host.lines[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#link=[\w-]{43}$/);
    expect(host.lines[1]).toContain('Teamleider (teamleider)');
    expect(host.lines[2]).toContain(data);
    expect(host.lines).toHaveLength(4);
  });

  it('lets nobody read anything without a token', async () => {
    const attempts = [
      ['POST', '/call/session.hello', undefined],
      ['POST', '/call/journal.since', 'Bearer '],
      ['POST', '/call/journal.fill', 'Bearer undefined'],
      ['POST', '/call/blobs.put', `Bearer ${host.link}`],
      ['POST', '/call/no.such.call', `Basic ${token}`],
      ['GET', '/push', undefined],
      ['POST', '/control/link', `Bearer ${token}`],
    ] as const;
    for (const [method, path, authorization] of attempts) {
      const response = await fetch(host.origin + path, {
        method,
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        ...(method === 'POST' ? { body: '{}' } : {}),
      });
      expect([path, response.status, await response.json()]).toEqual([
        path,
        401,
        { ok: false, error: { kind: 'signedOut' } },
      ]);
    }
  });

  it('accepts a link once', async () => {
    await expect(signIn(host.origin, host.link)).rejects.toThrow('signedOut');
    await expect(signIn(host.origin, 'a-guess-that-is-long-enough-to-be-a-secret')).rejects.toThrow('signedOut');
  });

  it('sends strict headers with every answer', async () => {
    for (const path of ['/', '/call/x', '/nothing.js']) {
      const { headers } = await fetch(host.origin + path);
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'",
      );
      expect(headers.get('content-security-policy')).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('does not answer to a name that somebody else could have pointed here', async () => {
    const asked = request(`${host.origin}/session`, { method: 'POST', headers: { host: 'evil.example' } });
    asked.end('{}');
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(421);
    response.resume();
  });

  it.each([
    ['no JSON', '{"cursor":', 400],
    ['a prototype', '{"__proto__":{"cursor":0}}', 400],
    ['3 MB of text', JSON.stringify('x'.repeat(3 * 1024 * 1024)), 413],
  ])('refuses a body that is %s', async (_what, body, status) => {
    const response = await fetch(`${host.origin}/call/journal.since`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false, error: { kind: 'badArgument' } });
  });

  it('answers an address that nothing can be made of with a sentence for a person, and a refusal for a program', async () => {
    const shown = await fetch(`${host.origin}/x%zz`, { headers: { accept: 'text/html' } });
    expect([shown.status, shown.headers.get('content-type')]).toEqual([404, 'text/plain; charset=utf-8']);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await shown.text()).toContain('Dit adres klopt niet.');
    const refused = await fetch(`${host.origin}/call/%zz`, { method: 'POST' });
    expect(await refused.json()).toEqual({ ok: false, error: { kind: 'notFound' } });
  });

  it('takes a file of several megabytes', async () => {
    const base64 = Buffer.alloc(6 * 1024 * 1024, 7).toString('base64');
    expect(await callHost(lead(), 'blobs.put', { base64 })).toMatchObject({ ok: true, value: { size: 6291456 } });
  });

  it('tells who listens that there is more, at once where to', async () => {
    const stream = await pushes(token);
    expect([stream.status, stream.type]).toEqual([200, 'application/x-ndjson']);
    const head = await callHost(lead(), 'journal.since', { cursor: 0, limit: 1 });
    const cursor = head.ok ? head.value.head : -1;
    expect(await stream.next()).toEqual({ kind: 'journal.advanced', cursor });
    await personLink('Noor');
    expect(await stream.next()).toEqual({ kind: 'journal.advanced', cursor: cursor + 1 });
  });

  it('signs a session out at once when its link is withdrawn', async () => {
    const { link, secret } = await personLink('Tom');
    const session = await signIn(host.origin, secret);
    const stream = await pushes(session);
    expect(await stream.next()).toMatchObject({ kind: 'journal.advanced' });
    await callHost(lead(), 'links.withdraw', { linkId: link.id });
    expect(await stream.next()).toEqual({ kind: 'signedOut' });
    expect(await stream.next()).toBeUndefined();
    const answer = await callHost({ origin: host.origin, token: session }, 'session.hello', { contractVersion: 1 });
    expect(answer).toEqual({ ok: false, error: { kind: 'signedOut' } });
  });

  it('goes by the clock of the file it was given', async () => {
    const now = async () => {
      const hello = await callHost(lead(), 'session.hello', { contractVersion: 1 });
      return hello.ok ? hello.value.now : 0;
    };
    const before = await now();
    writeFileSync(clock, String(7 * 24 * 3_600_000));
    const after = await now();
    writeFileSync(clock, '0');
    expect(Math.round((after - before) / 3_600_000)).toBe(168);
  });

  it('keeps a second start off its data, with exit code 3 and one sentence', async () => {
    const { code, output } = await run('src-main/hosts/node/main.ts', ['--port', '0', '--data', data]);
    expect(code).toBe(3);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(output).toContain(`De gegevensmap ${data} is in gebruik`);
    expect(output).toContain('is in use by another Klokslag');
  });

  it('says that a port is taken, with exit code 4, and lets go of the data', async () => {
    const other = join(folder, 'other');
    const parameters = ['--port', new URL(host.origin).port, '--data', other];
    const { code, output } = await run('src-main/hosts/node/main.ts', parameters);
    expect([code, output]).toEqual([4, expect.stringContaining('choose another port with --port')]);
    expect(existsSync(join(other, 'host.json'))).toBe(false);
  });

  it('refuses options that it does not know with exit code 2', async () => {
    const { code, output } = await run('src-main/hosts/node/main.ts', ['--prot', '1']);
    expect([code, output]).toEqual([2, expect.stringContaining('--port N')]);
  });
});

describe('desk link', () => {
  it('makes a link for an administrator of a customer while the desk runs', async () => {
    const organisation = { name: 'Voorbeeld Metaal', contractId: 'smart-production-suite', domains: [] };
    await callHost(lead(), 'commands.execute', {
      id: 'make-the-organisation',
      writtenAt: 0,
      body: { type: 'organisation.save', organisationId: 'org-metaal', ...organisation },
    });
    const { code, output } = await desk(
      '--role',
      'administrator',
      '--organisation',
      'org-metaal',
      '--name',
      'Anna de Vries',
    );
    expect(code).toBe(0);
    const link = output.trim().split('#link=')[1] ?? '';
    expect(output.trim()).toBe(`${host.origin}/#link=${link}`);
    const session = { origin: host.origin, token: await signIn(host.origin, link) };
    expect(await callHost(session, 'session.hello', { contractVersion: 1 })).toMatchObject({
      ok: true,
      value: { person: { name: 'Anna de Vries', role: 'administrator', organisationId: 'org-metaal' } },
    });
  });

  it('says that there is no such organisation', async () => {
    const { code, output } = await desk('--role', 'administrator', '--organisation', 'org-nergens');
    expect([code, output]).toEqual([1, expect.stringContaining("There is no organisation 'org-nergens'.")]);
  });

  it('says that no desk runs there, also when one was killed there', async () => {
    const nowhere = await run('src-main/cli/desk.ts', ['link', '--role', 'lead', '--data', join(folder, 'nothing')]);
    expect([nowhere.code, nowhere.output]).toEqual([1, expect.stringContaining('No server runs on')]);
    const killed = join(folder, 'killed');
    await (await startHost(['--port', '0', '--data', killed])).end('SIGKILL');
    expect(existsSync(join(killed, 'host.json'))).toBe(true);
    const after = await run('src-main/cli/desk.ts', ['link', '--role', 'lead', '--data', killed]);
    expect([after.code, after.output]).toEqual([1, expect.stringContaining('No server runs on')]);
  });
});

describe('stopping and starting', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('ends cleanly on %s, with screens still listening', async (signal) => {
    const other = join(folder, `stops-on-${signal}`);
    const { ready, ended } = spawnHost(['--port', '0', '--data', other]);
    const running = await ready;
    const session = await signIn(running.origin, running.link);
    const response = await fetch(`${running.origin}/push`, { headers: { authorization: `Bearer ${session}` } });
    await running.end(signal);
    expect(await ended).toEqual({ code: 0, errors: '' });
    expect(await response.text()).toContain('journal.advanced');
    expect(existsSync(join(other, 'host.json'))).toBe(false);
  });

  it('fills an example desk with a link for each role, and takes it for no real one', async () => {
    const example = join(folder, 'example');
    const first = await startHost(['--example', '--data', example]);
    expect(first.lines.filter((line) => line.includes('#link='))).toHaveLength(5);
    const session = { origin: first.origin, token: await signIn(first.origin, first.link) };
    const hello = await callHost(session, 'session.hello', { contractVersion: 1 });
    expect(hello).toMatchObject({ ok: true, value: { example: true, person: { role: 'lead' } } });
    expect(await first.end('SIGTERM')).toBe(0);
    const real = await run('src-main/hosts/node/main.ts', ['--port', '0', '--data', example]);
    expect([real.code, real.output]).toEqual([4, expect.stringContaining('holds an example desk')]);
    const again = await startHost(['--example', '--data', example]);
    const head = hello.ok ? hello.value.head : -1;
    const sameSession = { origin: again.origin, token: session.token };
    expect(await callHost(sameSession, 'session.hello', { contractVersion: 1 })).toMatchObject({ value: { head } });
    await again.end('SIGTERM');
  });
});

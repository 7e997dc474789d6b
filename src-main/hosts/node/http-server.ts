import { createHash, timingSafeEqual } from 'node:crypto';
import { hostname } from 'node:os';
import type { Readable } from 'node:stream';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { LARGEST_BLOB } from '../../../src-shared/contract/calls.ts';
import { err, ok } from '../../../src-shared/result.ts';
import { dispatch } from '../../bridge/dispatch.ts';
import type { PushHub } from '../../bridge/push-hub.ts';
import type { Services } from '../../services/create-services.ts';
import type { Session } from '../../services/session.ts';
import { isAllowedHost } from './allowed-host.ts';
import { linkWishSchema, makeLink } from './control.ts';
import { answerOddAddress } from './odd-address.ts';
import { pushStream } from './push-stream.ts';
import { securityHeaders } from './security-headers.ts';
import { serveScreen } from './serve-screen.ts';

export interface HttpDesk {
  readonly services: Services;
  readonly push: PushHub;
  /** The folder with the built screen. */
  readonly screen: string;
  /** Opens what only a command on this machine may ask. */
  readonly control: string;
}

const MEGABYTE = 1024 * 1024;
const USUAL_BODY = 2 * MEGABYTE;
const BLOB_BODY = Math.ceil(LARGEST_BLOB / 3) * 4 + MEGABYTE;
const SLOWEST_REQUEST = 120_000;

const sessionSchema = z.strictObject({ link: z.string().min(1).max(200) });

/** The desk over HTTP: calls, pushes, one-time links and the screen's files. Nothing of the desk is readable without a token. */
export async function createHttpServer(desk: HttpDesk): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: USUAL_BODY,
    requestTimeout: SLOWEST_REQUEST,
    forceCloseConnections: 'idle',
    frameworkErrors: answerOddAddress,
  });
  const machineName = hostname();
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (!isAllowedHost(request.headers.host, machineName)) return reply.code(421).send(err({ kind: 'forbidden' }));
  });
  answerFailures(server, desk.services);
  serveSession(server, desk.services);
  serveControl(server, desk);
  serveCalls(server, desk);
  servePushes(server, desk);
  await serveScreen(server, desk.screen);
  return server;
}

function serveSession(server: FastifyInstance, services: Services): void {
  server.post('/session', async (request, reply) => {
    const asked = sessionSchema.safeParse(request.body);
    const made = asked.success ? await services.links.exchange(asked.data.link) : undefined;
    if (!made) return reply.code(401).send(err({ kind: 'signedOut' }));
    return ok({ token: made.token, person: made.session.person });
  });
}

function serveControl(server: FastifyInstance, { services, control }: HttpDesk): void {
  server.post('/control/link', async (request, reply) => {
    if (!isSameSecret(bearerOf(request) ?? '', control)) return reply.code(401).send(err({ kind: 'signedOut' }));
    const wish = linkWishSchema.safeParse(request.body);
    if (!wish.success) return err({ kind: 'badArgument', problems: wish.error.issues.map(({ message }) => message) });
    const made = await makeLink(services, wish.data);
    return made.ok ? made : err({ kind: 'refused', refusal: made.error });
  });
}

function serveCalls(server: FastifyInstance, { services }: HttpDesk): void {
  const sessions = new WeakMap<FastifyRequest, Session>();
  server.register(async (calls) => {
    // Before the body is read: who has no token cannot make us read one.
    calls.addHook('onRequest', async (request, reply) => {
      const session = await sessionOf(services, request);
      if (!session) return reply.code(401).send(err({ kind: 'signedOut' }));
      sessions.set(request, session);
    });
    const answer = (request: FastifyRequest, name: string) => {
      const session = sessions.get(request);
      if (!session) throw new Error('a call came through without a session');
      return dispatch(services, session, name, request.body);
    };
    calls.post<{ Params: { name: string } }>('/call/:name', (request) => answer(request, request.params.name));
    calls.post('/call/blobs.put', { bodyLimit: BLOB_BODY }, (request) => answer(request, 'blobs.put'));
  });
}

function servePushes(server: FastifyInstance, { services, push }: HttpDesk): void {
  const open = new Set<Readable>();
  server.get('/push', async (request, reply) => {
    const session = await sessionOf(services, request);
    if (!session) return reply.code(401).send(err({ kind: 'signedOut' }));
    const { head } = await services.hello(session);
    const stream = pushStream(push, session, { kind: 'journal.advanced', cursor: head });
    open.add(stream);
    stream.once('close', () => open.delete(stream));
    reply.raw.once('close', () => stream.destroy());
    return reply.type('application/x-ndjson').send(stream);
  });
  server.addHook('preClose', async () => {
    for (const stream of open) stream.push(null);
  });
}

/** What goes wrong before a call is a call: a body that is no JSON, or far too long. */
function answerFailures(server: FastifyInstance, services: Services): void {
  server.setErrorHandler((error: { readonly statusCode?: number; readonly code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send(err({ kind: 'badArgument', problems: [error.code ?? 'request'] }));
    const reference = services.ids.next();
    services.log.error('a request failed', { reference, code: error.code, error: String(error).slice(0, 200) });
    return reply.code(500).send(err({ kind: 'failed', reference }));
  });
}

/** Takes the same time whatever they differ in. */
function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}

async function sessionOf(services: Services, request: FastifyRequest): Promise<Session | undefined> {
  const token = bearerOf(request);
  return token === undefined ? undefined : services.links.sessionOf(token);
}

function bearerOf(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1];
}

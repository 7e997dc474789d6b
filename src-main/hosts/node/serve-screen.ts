import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { err } from '../../../src-shared/result.ts';
import { wantsPage } from './odd-address.ts';

const NOT_BUILT = 'Het scherm is nog niet gebouwd: npm run build. / The screen is not built yet: npm run build.\n';

/** The screen's files: they hold nothing of the desk, so they need no token. An address of the app that is no file shows the app. */
export async function serveScreen(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) {
    server.setNotFoundHandler((_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT));
    return;
  }
  await server.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    setHeaders: (reply, path) => {
      // Built files carry a hash of their content in their name; everything else is asked for anew.
      const isHashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  server.setNotFoundHandler((request, reply) => {
    return wantsPage(request) ? reply.sendFile('index.html') : reply.code(404).send(err({ kind: 'notFound' }));
  });
}

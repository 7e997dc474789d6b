import type { FastifyReply, FastifyRequest } from 'fastify';
import { err } from '../../../src-shared/result.ts';
import { securityHeaders } from './security-headers.ts';

const SENTENCE =
  'Dit adres klopt niet. Er is niets verloren: open de desk opnieuw. / This address is not right. Nothing is lost: open the desk again.\n';

/** An address that nothing can be made of ('/x%zz') is answered before any route or hook: a person gets a sentence, a program its refusal. */
export function answerOddAddress(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  void reply.code(404).headers(securityHeaders);
  if (wantsPage(request)) void reply.type('text/plain; charset=utf-8').send(SENTENCE);
  else void reply.send(err({ kind: 'notFound' }));
}

export function wantsPage({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

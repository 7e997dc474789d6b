import { z } from 'zod';
import type { MailboxProblem } from '../../src-shared/contract/mailbox-settings.ts';

/** What the library and the layers under it say of a failure, as far as it is there. */
const failureSchema = z.object({
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  authenticationFailed: z.boolean().optional().catch(undefined),
  tlsFailed: z.boolean().optional().catch(undefined),
  mailboxMissing: z.boolean().optional().catch(undefined),
  responseText: z.string().optional().catch(undefined),
  serverResponseCode: z.string().optional().catch(undefined),
});
type Failure = z.infer<typeof failureSchema>;

const LONGEST_REASON = 300;

/** A failure of the mailbox in a few words, with never the password in it, whatever a server repeats. */
export function mailboxFailure(
  error: unknown,
  password: string,
): { readonly reason: string; readonly problem: MailboxProblem } {
  const parsed = failureSchema.safeParse(error);
  if (!parsed.success) {
    const said = typeof error === 'string' && error !== '' ? error : 'the connection was closed';
    return { reason: safe(said, password), problem: 'connectionLost' };
  }
  const { responseText, message, code } = parsed.data;
  const said = responseText ?? (message === '' ? (code ?? 'the connection was closed') : message);
  return { reason: safe(said, password), problem: problemOf(parsed.data) };
}

function problemOf(failure: Failure): MailboxProblem {
  const code = failure.code ?? '';
  // A server that can't look the password up at the moment has not refused it.
  if (failure.authenticationFailed && !passingCodes.has(failure.serverResponseCode ?? '')) return 'loginRefused';
  if (failure.mailboxMissing || failure.serverResponseCode === 'NONEXISTENT') return 'noSuchFolder';
  if (certificateCodes.test(code)) return 'certificateNotTrusted';
  if (failure.tlsFailed || code.startsWith('ERR_SSL') || code === 'STARTTLS_INJECTION') return 'noEncryption';
  if (unreachableCodes.has(code)) return 'unreachable';
  return 'connectionLost';
}

const passingCodes: ReadonlySet<string> = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG']);

const certificateCodes = /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|ERR_TLS_CERT/;

const unreachableCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'GREETING_TIMEOUT',
]);

function safe(text: string, password: string): string {
  const line = text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_REASON);
  return password === '' ? line : line.replaceAll(password, '•••');
}

import { z } from 'zod';
import type { Instant } from '../time/instant.ts';

/** The desk's mailbox, without its password: that is kept apart and never leaves the host. */
export const mailboxSettingsSchema = z.strictObject({
  enabled: z.boolean(),
  host: z.string().trim().min(1).max(255),
  port: z.int().min(1).max(65535),
  /** `tls`: encrypted from the first byte; `starttls`: upgraded, or refused; `plain`: for a server on this machine. */
  security: z.enum(['tls', 'starttls', 'plain']),
  user: z.string().trim().min(1).max(320),
  folder: z.string().trim().min(1).max(255).default('INBOX'),
  /** A certificate (PEM) to trust besides the system's. */
  certificate: z.string().max(20_000).optional(),
});

export type MailboxSettings = z.infer<typeof mailboxSettingsSchema>;

export const mailboxProblems = [
  'unreachable',
  'loginRefused',
  'noPassword',
  'certificateNotTrusted',
  'noEncryption',
  'noSuchFolder',
  'connectionLost',
  'deskFailed',
] as const;
/** Why there is no connection, for a screen to say in its own language. `deskFailed`: the mailbox is well, storing a mail failed. */
export type MailboxProblem = (typeof mailboxProblems)[number];

export type MailboxStatus =
  | { readonly kind: 'off' }
  | { readonly kind: 'connecting'; readonly since: Instant }
  | { readonly kind: 'connected'; readonly since: Instant; readonly received: number }
  /** `reason` is what the server or the network said, without secrets. */
  | {
      readonly kind: 'waiting';
      readonly retryAt: Instant;
      readonly reason: string;
      readonly problem?: MailboxProblem;
    };

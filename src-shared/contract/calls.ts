import { z } from 'zod';
import type { Person, PersonRole } from '../directory/directory.ts';
import type { JournalEvent, StreamKind } from '../journal/journal-event.ts';
import { streamKinds } from '../journal/journal-event.ts';
import type { Result } from '../result.ts';
import type { ContractData } from '../sla/contract-schema.ts';
import { type Command, commandSchema } from '../ticket/command.ts';
import type { Refusal } from '../ticket/refusal.ts';
import type { Instant } from '../time/instant.ts';
import { type MailboxSettings, type MailboxStatus, mailboxSettingsSchema } from './mailbox-settings.ts';

/** Raised when a call, a push or an event changes shape; a screen and its host must agree. */
export const CONTRACT_VERSION = 3;

const everyone = ['agent', 'lead', 'administrator', 'wallboard'] as const;
const desk = ['agent', 'lead'] as const;
const people = ['agent', 'lead', 'administrator'] as const;

const id = z.string().min(1).max(120);
const limit = z.int().min(1).max(5000);
const nothing = z.strictObject({});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Largest file a screen may store, in bytes. */
export const LARGEST_BLOB = 25 * 1024 * 1024;

/** Who may make each call, and how its argument is parsed on arrival. */
export const callTable = {
  'session.hello': { roles: everyone, argument: z.strictObject({ contractVersion: z.int() }) },
  'commands.execute': { roles: people, argument: commandSchema },
  'journal.since': { roles: everyone, argument: z.strictObject({ cursor: z.int().min(0), limit }) },
  'journal.fill': {
    roles: everyone,
    argument: z.strictObject({ after: id.optional(), upTo: z.int().min(0).optional(), limit }),
  },
  'journal.stream': { roles: everyone, argument: z.strictObject({ stream: z.enum(streamKinds), id }) },
  'blobs.put': { roles: people, argument: z.strictObject({ base64: z.base64().max(Math.ceil(LARGEST_BLOB / 3) * 4) }) },
  'blobs.get': { roles: people, argument: z.strictObject({ blobId: sha256, ticketId: id }) },
  'settings.get': { roles: desk, argument: nothing },
  'settings.saveMailbox': {
    roles: ['lead'],
    argument: mailboxSettingsSchema.extend({ password: z.string().max(1000).optional() }),
  },
  'settings.saveDesk': { roles: ['lead'], argument: z.strictObject({ deskName: z.string().trim().min(1).max(100) }) },
  'links.list': { roles: ['lead'], argument: nothing },
  'links.create': { roles: ['lead'], argument: z.strictObject({ personId: id }) },
  'links.withdraw': { roles: ['lead'], argument: z.strictObject({ linkId: id }) },
} as const satisfies Record<string, { roles: readonly PersonRole[]; argument: z.ZodType }>;

export type CallName = keyof typeof callTable;
export type CallArgument<Name extends CallName> = z.infer<(typeof callTable)[Name]['argument']>;

export interface Hello {
  /** The host's. A screen with a lower one says so and reloads; with a higher one, it waits for the host to be upgraded. */
  readonly contractVersion: number;
  readonly deskName: string;
  /** Changes when the journal is another one: a replica of the old one starts afresh. */
  readonly journalId: string;
  readonly person: Person;
  readonly contracts: readonly ContractData[];
  readonly head: number;
  readonly now: Instant;
  /** True for the example desk: the screen says that its data is a sample. */
  readonly example: boolean;
}

export interface JournalPage {
  readonly events: readonly JournalEvent[];
  /** Where to ask on from. May be past the last event given: what lies between is not for this viewer. */
  readonly cursor: number;
  readonly head: number;
}

/** Whole streams, for a first fill: every event of each stream up to `upTo`, in the stream's order. */
export interface FillPage {
  readonly streams: readonly (readonly JournalEvent[])[];
  /** The head when the fill began: catch up from here. Give it back with every further page. */
  readonly upTo: number;
  /** Give it back as `after`; absent when this was the last page. */
  readonly next?: string;
  /** Streams in all, for the progress shown. */
  readonly total: number;
}

export interface Delivered {
  readonly cursor: number;
  /** The events that the command became, now or at an earlier try. */
  readonly events: readonly JournalEvent[];
}

export interface Link {
  readonly id: string;
  readonly personId: string;
  readonly createdAt: Instant;
  readonly usedAt?: Instant;
  readonly lastSeenAt?: Instant;
  readonly withdrawnAt?: Instant;
}

export interface DeskSettings {
  readonly deskName: string;
  /** Absent until a mailbox is set up. The password never leaves the host. */
  readonly mailbox?: MailboxSettings & { readonly hasPassword: boolean };
  readonly mailboxStatus: MailboxStatus;
}

/** What each call answers when all goes well. */
export interface CallResults {
  readonly 'session.hello': Hello;
  readonly 'commands.execute': Delivered;
  readonly 'journal.since': JournalPage;
  readonly 'journal.fill': FillPage;
  readonly 'journal.stream': { readonly events: readonly JournalEvent[] };
  readonly 'blobs.put': { readonly blobId: string; readonly size: number };
  readonly 'blobs.get': { readonly base64: string };
  readonly 'settings.get': DeskSettings;
  readonly 'settings.saveMailbox': DeskSettings;
  readonly 'settings.saveDesk': DeskSettings;
  readonly 'links.list': { readonly links: readonly Link[] };
  /** `address` holds the one-time token; it is not shown again. */
  readonly 'links.create': { readonly link: Link; readonly address: string };
  readonly 'links.withdraw': { readonly link: Link };
}

/** Why a call has no answer. */
export type CallError =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'badArgument'; readonly problems: readonly string[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknownCall' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'failed'; readonly reference: string }
  /** The screen's own: the host could not be reached; whether it acted is unknown. */
  | { readonly kind: 'unreachable' };

export type CallResult<Name extends CallName> = Result<CallResults[Name], CallError>;

/** Says only that there is something new; never what to do. */
export type Push =
  | { readonly kind: 'journal.advanced'; readonly cursor: number }
  | { readonly kind: 'mailbox.status'; readonly status: MailboxStatus }
  | { readonly kind: 'signedOut' };

/** The one name by which a screen meets the services, whatever carries it. */
export interface Bridge {
  call<Name extends CallName>(name: Name, argument: CallArgument<Name>): Promise<CallResult<Name>>;
  /** `onState` tells whether pushes can arrive at all; returns how to stop. */
  listen(onPush: (push: Push) => void, onState: (connected: boolean) => void): () => void;
}

export type { Command, StreamKind };

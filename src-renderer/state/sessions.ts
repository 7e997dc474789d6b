import { z } from 'zod';

const sessionSchema = z.object({
  /** Empty in the app's own window: there the host knows who we are. */
  token: z.string(),
  /** Known once the host has answered; then a later start needs no host. */
  personId: z.string().optional(),
  journalId: z.string().optional(),
  name: z.string().optional(),
});

/** A sign-in that this browser remembers. */
export type Session = z.infer<typeof sessionSchema>;

const ALL = 'klokslag.sessions';
const OWN = 'klokslag.session';

/** All of this browser's sessions, the last used first. */
export function rememberedSessions(storage: Storage): readonly Session[] {
  try {
    const parsed = z.array(sessionSchema).safeParse(JSON.parse(storage.getItem(ALL) ?? '[]'));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** The session of this tab; a new tab takes the one used last. So two roles can be open beside each other. */
export function sessionOfTab(all: Storage, own: Storage): Session | undefined {
  const sessions = rememberedSessions(all);
  const token = own.getItem(OWN);
  return token === null ? sessions[0] : sessions.find((session) => session.token === token);
}

export function rememberSession(all: Storage, own: Storage, session: Session): void {
  // A newer link for the same person takes the place of the older.
  const others = rememberedSessions(all).filter(
    ({ token, personId }) => token !== session.token && (personId === undefined || personId !== session.personId),
  );
  all.setItem(ALL, JSON.stringify([session, ...others]));
  own.setItem(OWN, session.token);
}

export function forgetSession(all: Storage, own: Storage, token: string): void {
  const others = rememberedSessions(all).filter((session) => session.token !== token);
  all.setItem(ALL, JSON.stringify(others));
  own.removeItem(OWN);
}

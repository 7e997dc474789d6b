import { fold } from '../words/fold.ts';
import type { Contact } from './directory.ts';

/** The one contact who is called so; undefined where nobody is, and where it could be either of two. */
export function contactNamed(contacts: readonly Contact[], name: string): Contact | undefined {
  const asked = fold(name.trim());
  const found = contacts.filter((contact) => fold(contact.name) === asked);
  return found.length === 1 ? found[0] : undefined;
}

import type { Contact, Organisation } from '../../src-shared/directory/directory.ts';
import { fold } from '../../src-shared/words/fold.ts';

export interface CallerMatch {
  readonly contact: Contact;
  readonly organisation?: Organisation;
  readonly matched: 'name' | 'phone' | 'organisation' | 'email';
}

const MOST = 20;
/** Fewer digits would be anybody's number. */
const FEWEST_DIGITS = 3;

/** Finds who is calling as the number or the name is typed. Every word has to be found somewhere; the name counts most. Pure. */
export function searchCallers(
  text: string,
  contacts: Iterable<Contact>,
  organisations: ReadonlyMap<string, Organisation>,
): readonly CallerMatch[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const digits = digitsOf(text);
  const found: { readonly match: CallerMatch; readonly score: number }[] = [];
  for (const contact of contacts) {
    const organisation = organisations.get(contact.organisationId);
    const base = { contact, ...(organisation ? { organisation } : {}) };
    const byPhone = phoneScore(digits, text, contact);
    if (byPhone > 0) found.push({ match: { ...base, matched: 'phone' }, score: byPhone });
    else {
      const hit = wordsScore(words, contact, organisation);
      if (hit) found.push({ match: { ...base, matched: hit.matched }, score: hit.score });
    }
  }
  return found
    .sort((a, b) => b.score - a.score || a.match.contact.name.localeCompare(b.match.contact.name, 'nl'))
    .slice(0, MOST)
    .map(({ match }) => match);
}

function phoneScore(digits: string, text: string, { phones }: Contact): number {
  if (digits.length < FEWEST_DIGITS || /\p{L}/u.test(text)) return 0;
  return phones.reduce((best, phone) => {
    const known = digitsOf(phone);
    if (known === digits) return Math.max(best, 100);
    return known.includes(digits) ? Math.max(best, 60) : best;
  }, 0);
}

/** National digits: '+31 6 12…', '0031 6 12…' and '06 12…' are the same number. */
function digitsOf(text: string): string {
  return text
    .replace(/\D/g, '')
    .replace(/^00/, '')
    .replace(/^31(?=\d{9}$)/, '')
    .replace(/^0(?=\d)/, '');
}

function wordsScore(
  words: readonly string[],
  contact: Contact,
  organisation: Organisation | undefined,
): { readonly score: number; readonly matched: CallerMatch['matched'] } | undefined {
  const name = fold(contact.name);
  const customer = fold(organisation?.name ?? '');
  const emails = contact.emails.map(fold);
  let score = 0;
  let matched: CallerMatch['matched'] = 'organisation';
  for (const word of words) {
    if (startsWord(name, word)) [score, matched] = [score + 10, 'name'];
    else if (startsWord(customer, word)) score += 4;
    else if (name.includes(word)) [score, matched] = [score + 3, 'name'];
    else if (emails.some((email) => email.includes(word))) {
      score += 2;
      if (matched !== 'name') matched = 'email';
    } else return undefined;
  }
  return { score: score + (contact.authorisedReporter || contact.keyUser ? 1 : 0), matched };
}

function startsWord(text: string, word: string): boolean {
  return text.startsWith(word) || text.includes(` ${word}`) || text.includes(`-${word}`);
}

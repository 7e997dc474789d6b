/** The longest that a mail's header may make it (RFC 5322: a line of 998). */
const LONGEST = 998;

/** The ids in a Message-ID, In-Reply-To or References header, without their angle brackets, in the order given. */
export function messageIdsIn(header: string): readonly string[] {
  const bracketed = Array.from(header.matchAll(/<([^<>]+)>/g), (match) => (match[1] ?? '').replace(/\s+/g, ''));
  const ids = bracketed.length > 0 ? bracketed : header.split(/\s+/).filter((word) => word.includes('@'));
  return ids.filter((id) => id.length > 0 && id.length <= LONGEST);
}

/** Under which a mail's ticket is found again in the journal. */
export function mailKey(messageId: string): string {
  return `mail:${messageId}`;
}

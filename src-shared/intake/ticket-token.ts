/** What stands in the subject of a mail about a ticket, so that an answer to it finds its way back: `[KS-10471]`. */
export function ticketToken(number: number): string {
  return `[KS-${number}]`;
}

/**
 * The ticket numbers a subject names: `[KS-10471]` first, then what people type themselves: `[10471]`, `[#10471]`, `#10471`. A number
 * without our letters has to be five digits or more, for `[2026]` and `#12` mean something else.
 */
export function ticketNumbersIn(subject: string): readonly number[] {
  const ours = subject.matchAll(/\[\s*KS-(\d{1,9})\s*\]/gi);
  const typed = subject.matchAll(/\[\s*#?(\d{5,9})\s*\]|(?<![\p{L}\p{N}#&])#(\d{5,9})(?!\d)/gu);
  const numbers = [...ours, ...typed].map((match) => Number(match[1] ?? match[2]));
  return [...new Set(numbers)];
}

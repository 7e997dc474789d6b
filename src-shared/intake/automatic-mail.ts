/** A mail's header lines: name in lower case, value as it stands. */
export interface HeaderLine {
  readonly name: string;
  readonly value: string;
}

/**
 * Nobody wrote it: a bounce, an out-of-office, a machine's notice (RFC 3834). It is kept with its ticket like any mail, but it is no
 * answer: a wait doesn't end by it. `Precedence: list` doesn't count: people write through group addresses too.
 */
export function isAutomatic(headers: readonly HeaderLine[]): boolean {
  return headers.some(({ name, value }) => {
    const text = value.trim().toLowerCase();
    switch (name) {
      case 'auto-submitted':
        return !/^no\b/.test(text);
      case 'content-type':
        return text.startsWith('multipart/report');
      case 'precedence':
        return ['bulk', 'junk', 'auto_reply'].includes(text);
      case 'return-path':
        return text === '<>';
      case 'x-autoreply':
      case 'x-autorespond':
        return text !== 'no';
      default:
        return false;
    }
  });
}

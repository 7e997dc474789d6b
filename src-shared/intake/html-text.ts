const BREAKING = /^\/?(p|br|div|tr|li|h[1-6]|table|blockquote)\b/i;
const HIDDEN = /^(style|script|head|title)\b/i;

/** The words in HTML that is too long or too deep for a real conversion. Takes time in proportion to its length, whatever it holds. */
export function wordsInHtml(html: string): string {
  const [before = '', ...pieces] = html.split('<');
  const words = pieces.map((piece) => {
    const end = piece.indexOf('>');
    if (end === -1 || HIDDEN.test(piece)) return '';
    return (BREAKING.test(piece) ? '\n' : '') + piece.slice(end + 1);
  });
  return decoded(before + words.join(''))
    .replace(/[ \t\r]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim();
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', euro: '€' };

function decoded(text: string): string {
  return text.replace(/&(#\d{1,6}|[a-z]{2,6});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
    const code = Number(name.slice(1));
    return code > 31 && code < 0xd800 ? String.fromCharCode(code) : ' ';
  });
}

/** Characters of a mail's text that a ticket shows; the raw source keeps all of it. */
export const LONGEST_TEXT = 200_000;
const LONGEST_SUBJECT = 500;
const LONGEST_NAME = 200;
const LONGEST_FILE_NAME = 255;

export interface CutText {
  readonly text: string;
  readonly truncated?: true;
}

export function cutText(text: string): CutText {
  const clean = text.replaceAll('\r\n', '\n').replaceAll('\0', '');
  return clean.length <= LONGEST_TEXT ? { text: clean } : { text: cutTo(clean, LONGEST_TEXT), truncated: true };
}

/** One line, or undefined where nothing is left to read. */
export function subjectLine(subject: string | undefined): string | undefined {
  return oneLine(subject, LONGEST_SUBJECT);
}

export function personName(name: string | undefined): string | undefined {
  return oneLine(name?.replace(/^["']+|["']+$/g, ''), LONGEST_NAME);
}

/** A name that says what the file is and does no harm in a folder or on a screen: no paths, no hidden or reversing characters. */
export function fileName(given: string | undefined, fallback: string): string {
  const base = given?.split(/[\\/]/).at(-1);
  const clean = oneLine(base, 10_000)
    ?.replace(/[<>:"|?*]/g, '_')
    .replace(/^\.+/, '');
  if (clean === undefined || clean === '') return fallback;
  if (clean.length <= LONGEST_FILE_NAME) return clean;
  const ending = /\.[^.]{1,10}$/.exec(clean)?.[0] ?? '';
  return cutTo(clean, LONGEST_FILE_NAME - ending.length) + ending;
}

/** Control characters, and those that turn the direction of the text around (a name that reads `fdp.exe` backwards); not what joins emoji. */
const UNSEEN = /(?:(?!\u200d)[\p{Cc}\p{Cf}])+/gu;

function oneLine(text: string | undefined, longest: number): string | undefined {
  const line = text?.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim() ?? '';
  return line === '' ? undefined : cutTo(line, longest);
}

/** Never leaves half a character (a lone surrogate) at the end. */
function cutTo(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const last = text.charCodeAt(longest - 1);
  const splitsPair = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, splitsPair ? longest - 1 : longest).trimEnd();
}

export type AvatarProps = {
  /** The person's name; without it nobody has the ticket. */
  readonly name?: string;
  readonly isMe?: boolean;
  readonly size?: 's' | 'm' | 'l';
  /** Said and shown when the name does not stand beside it. */
  readonly label?: string;
};

export function Avatar({ name, isMe, size = 's', label }: AvatarProps) {
  const kind = name === undefined ? 'none' : isMe === true ? 'me' : '';
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label, title: label };
  return (
    <span className={`av ${size} ${kind}`} {...said}>
      {name === undefined ? '' : initialsOf(name)}
    </span>
  );
}

/** First letters of the first and the last word: Anna de Vries is AV. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return (first.slice(0, 1) + last.slice(0, 1)).toLocaleUpperCase('nl');
}

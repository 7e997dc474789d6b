import { initialsOf } from '../../src-shared/words/initials.ts';

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

import { normaliseAddress } from './mail-address.ts';
import { subjectLine } from './mail-text.ts';
import { messageIdsIn } from './message-id.ts';

export interface RawHeaders {
  readonly messageId?: string;
  readonly subject?: string;
  readonly address?: string;
}

/** What can still be read at the top of a message that cannot be parsed. Never throws. */
export function rawHeaders(beginning: string): RawHeaders {
  const end = /\r?\n\r?\n/.exec(beginning)?.index ?? beginning.length;
  const lines = beginning
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headerNamed = (name: string): string | undefined =>
    lines.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1);
  const from = headerNamed('from') ?? '';
  const messageId = messageIdsIn(headerNamed('message-id') ?? '')[0];
  const subject = subjectLine(headerNamed('subject'));
  const address = normaliseAddress(/<([^<>]+)>/.exec(from)?.[1] ?? from);
  return {
    ...(messageId === undefined ? {} : { messageId }),
    ...(subject === undefined ? {} : { subject }),
    ...(address === undefined ? {} : { address }),
  };
}

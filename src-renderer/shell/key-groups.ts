import { keyWords } from '../commands/key-words.ts';
import type { AppCommand } from '../commands/use-commands.ts';
import type { Language } from '../i18n.ts';
import type { KeyGroup, KeyLine } from '../ui/keys-help.tsx';

/** A key that no command has: whatever has the focus answers it. */
export type PlainKey = Required<Pick<AppCommand, 'group' | 'label' | 'keys'>>;

/** Every key by the place where it works, those that hold everywhere with the rest of their group. */
export function keyGroups(
  commands: readonly Pick<AppCommand, 'group' | 'label' | 'keys'>[],
  plain: readonly PlainKey[],
  language: Language,
): readonly KeyGroup[] {
  const groups = new Map<string, KeyLine[]>();
  for (const { group, label, keys } of [...commands, ...plain]) {
    if (keys === undefined) continue;
    const lines = groups.get(group) ?? [];
    groups.set(group, lines);
    lines.push({ label, keys: keyWords(keys, language).split(' ') });
  }
  return [...groups].map(([label, lines]) => ({ label, lines }));
}

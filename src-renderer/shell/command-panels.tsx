import { useState } from 'react';
import { keyWords } from '../commands/key-words.ts';
import { type AppCommand, useAllCommands } from '../commands/use-commands.ts';
import type { Language } from '../i18n.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useWords } from '../queries/use-words.ts';
import { CommandPalette } from '../ui/command-palette.tsx';
import { KeysHelp } from '../ui/keys-help.tsx';
import { keyGroups } from './key-groups.ts';
import { useShellCommands } from './use-shell-commands.ts';

/** The palette and the list of keys: both show the one registry. */
export function CommandPanels() {
  const { t } = useWords('shell');
  const { language } = useLanguage();
  const [open, setOpen] = useState<'palette' | 'keys'>();
  const commands = useAllCommands();
  const plain = [
    { group: t('groupApp'), label: t('keyEnter'), keys: 'Enter' },
    { group: t('groupApp'), label: t('keyEscape'), keys: 'Escape' },
  ];
  const close = () => setOpen(undefined);
  useShellCommands({ showPalette: () => setOpen('palette'), showKeys: () => setOpen('keys') });
  return (
    <>
      <CommandPalette
        label={t('palette')}
        placeholder={t('palettePlaceholder')}
        emptyText={t('paletteEmpty')}
        commands={nearestFirst(commands).map((command) => paletteCommand(command, language))}
        isOpen={open === 'palette'}
        onClose={close}
      />
      <KeysHelp
        title={t('keysTitle')}
        closeLabel={t('close')}
        groups={keyGroups(commands, plain, language)}
        isOpen={open === 'keys'}
        onClose={close}
      />
    </>
  );
}

/** What belongs to the screen in sight comes before what works everywhere. */
function nearestFirst(commands: readonly AppCommand[]): readonly AppCommand[] {
  const everywhere = (id: string) => id.startsWith('go.') || id.startsWith('app.');
  return commands
    .filter(({ hidden }) => hidden !== true)
    .toSorted((a, b) => Number(everywhere(a.id)) - Number(everywhere(b.id)));
}

function paletteCommand(command: AppCommand, language: Language) {
  const { id, label, group, keys, disabled, run } = command;
  return {
    id,
    label,
    hint: disabled ?? group,
    ...(keys === undefined ? {} : { keys: keyWords(keys, language) }),
    ...(disabled === undefined ? {} : { isDisabled: true }),
    run,
  };
}

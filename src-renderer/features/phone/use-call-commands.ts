import { type PhoneReason, phoneReasons } from '../../../src-shared/ticket/ticket-event.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import type { AppCommand } from '../../commands/app-command.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { kindChoice } from '../../queries/kind-choice.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { phoneKindsOf } from './call-draft.ts';
import { asksPriority } from './call-form.tsx';
import { useDrafts } from './draft-store.ts';
import type { CallDesk } from './use-call-desk.ts';

/** Everything a call needs by key, also while a text field has the focus. */
export function useCallCommands(desk: CallDesk): void {
  const { t } = useWords('phone');
  const group = t('group');
  const { switchCall } = useDrafts.getState();
  const choices = useChoices(desk);
  useCommands([
    { id: 'call.caller', label: t('caller'), group, keys: 'F3', run: () => desk.places.search.current?.focus() },
    { id: 'call.save', label: t('save'), group, keys: 'F2', run: desk.saveTicket },
    { id: 'call.noteOnly', label: t('callOnly'), group, keys: 'Shift+F2', run: desk.saveCall },
    { id: 'call.switch', label: t('switchCall'), group, keys: 'F4', run: switchCall },
    { id: 'call.next', label: t('nextCall'), group, keys: 'Shift+F4', run: desk.next },
    { id: 'call.add', label: t('addToNone'), group, keys: 'F6', run: desk.addToTicket },
    { id: 'call.solved', label: t('solved'), group, keys: 'F7', run: desk.solve },
    { id: 'call.newPerson', label: t('newPerson'), group, keys: 'Alt+n', run: () => desk.makePerson(true) },
    ...choices,
    { id: 'call.leave', label: t('toList'), group, keys: 'Escape', whileTyping: true, run: desk.escape },
  ]);
}

/** Kind or reason of calling by Alt, priority by Ctrl: whichever the caller's contract knows. */
function useChoices({ view, change }: CallDesk): readonly AppCommand[] {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  const { version, contract, draft } = view;
  if (!version || !contract) return [];
  const group = t('group');
  const words = domainWords(language);
  const isBestEffort = version.channels.phone.promise === 'bestEffort';
  const byReason = isBestEffort ? phoneReasons : [];
  const byPriority = asksPriority(view) ? version.priorities.toSorted((a, b) => a.rank - b.rank) : [];
  return [
    ...phoneKindsOf(version).map((kind, index) => ({
      id: `call.kind.${kind}`,
      label: `${t('kind')}: ${words.kind[kind]}`,
      group,
      keys: `Alt+${index + 1}`,
      run: () => change(kindChoice(version, kind, draft.priority)),
    })),
    ...byReason.map((phoneReason: PhoneReason, index) => ({
      id: `call.reason.${phoneReason}`,
      label: `${t('phoneReason')}: ${words.phoneReason[phoneReason]}`,
      group,
      keys: `Alt+${index + 1}`,
      run: () => change({ phoneReason }),
    })),
    ...(isBestEffort
      ? [
          {
            id: 'call.ticketbox',
            label: t('ticketboxShort'),
            group,
            keys: 'Alt+t',
            run: () => change({ inTicketbox: !draft.inTicketbox }),
          },
        ]
      : []),
    ...byPriority.map(({ code }, index) => ({
      id: `call.priority.${code}`,
      label: `${t('priority')} ${contract.short} ${code}`,
      group,
      keys: `Control+${index + 1}`,
      run: () => change({ priority: code }),
    })),
  ];
}

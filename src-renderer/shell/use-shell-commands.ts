import { type AppCommand, useCommands } from '../commands/use-commands.ts';
import { useLanguage } from '../queries/use-language.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import { hrefOf, navigate, type PlainScreen } from '../router.ts';
import { newTicketScreen, screensOf } from './role-screens.ts';

interface Panels {
  readonly showPalette: () => void;
  readonly showKeys: () => void;
}

/** What works everywhere in the app. */
export function useShellCommands({ showPalette, showKeys }: Panels): void {
  const { t } = useWords('shell');
  const { language, setLanguage } = useLanguage();
  const { person, signOut } = useSession();
  const go = (screen: 'queue' | 'customers' | 'contracts' | PlainScreen) => () => navigate(hrefOf({ screen }));
  const group = t('groupGo');
  const everywhere = t('groupApp');
  const fresh = newTicketScreen(person.role);
  const may = screensOf[person.role];
  const commands: readonly (AppCommand | false)[] = [
    fresh === 'phone' && { id: 'go.new', label: t('goPhone'), group, keys: 'n', run: go('phone') },
    fresh === 'register' && { id: 'go.new', label: t('goRegister'), group, keys: 'n', run: go('register') },
    may.includes('queue') && { id: 'go.queue', label: t('goQueue'), group, run: go('queue') },
    may.includes('board') && { id: 'go.board', label: t('goBoard'), group, run: go('board') },
    may.includes('customers') && {
      id: 'go.customers',
      label: t('goCustomers'),
      group,
      keys: 'g k',
      run: go('customers'),
    },
    may.includes('contracts') && {
      id: 'go.contracts',
      label: t('goContracts'),
      group,
      keys: 'g c',
      run: go('contracts'),
    },
    may.includes('report') && { id: 'go.report', label: t('goReport'), group, keys: 'g r', run: go('report') },
    may.includes('settings') && { id: 'go.settings', label: t('goSettings'), group, run: go('settings') },
    person.role !== 'wallboard' && { id: 'go.attention', label: t('goAttention'), group, run: go('attention') },
    { id: 'app.palette', label: t('showPalette'), group: everywhere, keys: '$mod+k', run: showPalette },
    { id: 'app.keys', label: t('showKeys'), group: everywhere, keys: 'Shift+? | ?', run: showKeys },
    {
      id: 'app.language',
      label: t('switchLanguage'),
      group: everywhere,
      run: () => setLanguage(language === 'nl' ? 'en' : 'nl'),
    },
    { id: 'app.signOut', label: t('signOut'), group: everywhere, run: signOut },
  ];
  useCommands(commands.filter((command) => command !== false));
}

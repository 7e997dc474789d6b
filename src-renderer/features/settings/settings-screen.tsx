import './settings.css';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { AccessSettings } from './access-settings.tsx';
import { DeskSettingsView } from './desk-settings.tsx';
import { OwnSettings } from './own-settings.tsx';

/** What this computer does, and (for the desk) the mailbox and who has access. */
export function SettingsScreen() {
  const { t } = useWords('settings');
  const { person } = useSession();
  const isDesk = person.role === 'agent' || person.role === 'lead';
  return (
    <div className="settings">
      <h1 className="title">{t('title')}</h1>
      <OwnSettings />
      {isDesk && <DeskSettingsView mayChange={person.role === 'lead'} />}
      {person.role === 'lead' && <AccessSettings />}
    </div>
  );
}

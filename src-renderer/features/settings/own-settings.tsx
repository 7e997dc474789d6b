import { useState } from 'react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { useAlerts } from '../../state/alerts.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { chooseTheme, themeChoice } from '../../ui/theme.ts';

/** Language, appearance and alerts: kept on this computer. */
export function OwnSettings() {
  const { t } = useWords('settings');
  const { language, setLanguage } = useLanguage();
  const { person, signOut } = useSession();
  const [theme, setTheme] = useState(themeChoice());
  return (
    <section className="settings-part" aria-label={t('thisComputer')}>
      <h2>{t('thisComputer')}</h2>
      <div className="setting">
        <span>{t('language')}</span>
        <Segmented
          label={t('language')}
          options={[
            { id: 'nl', label: t('dutch') },
            { id: 'en', label: t('english') },
          ]}
          value={language}
          onChange={setLanguage}
        />
      </div>
      <div className="setting">
        <span>{t('theme')}</span>
        <Segmented
          label={t('theme')}
          options={[
            { id: 'system', label: t('system') },
            { id: 'light', label: t('light') },
            { id: 'dark', label: t('dark') },
          ]}
          value={theme}
          onChange={(choice) => {
            chooseTheme(choice);
            setTheme(choice);
          }}
        />
      </div>
      {person.role !== 'administrator' && <Alerts />}
      <div className="setting">
        <span>{t('signedInAs', { name: person.name, role: domainWords(language).role[person.role] })}</span>
        <Button onPress={signOut}>{t('signOut')}</Button>
      </div>
    </section>
  );
}

function Alerts() {
  const { t } = useWords('settings');
  const sound = useAlerts((state) => state.sound);
  const notification = useAlerts((state) => state.notification);
  const { setSound, setNotification } = useAlerts.getState();
  const [permission, setPermission] = useState(() => ('Notification' in window ? Notification.permission : 'denied'));
  return (
    <div className="setting is-tall">
      <span>{t('alerts')}</span>
      <div className="setting-stack">
        <Checkbox isSelected={sound} onChange={setSound}>
          {t('sound')}
        </Checkbox>
        <Checkbox isSelected={notification} onChange={setNotification}>
          {t('notification')}
        </Checkbox>
        {notification && permission === 'default' && (
          <Button onPress={async () => setPermission(await Notification.requestPermission())}>
            {t('allowNotification')}
          </Button>
        )}
        {notification && permission === 'denied' && <p className="small sec">{t('notificationDenied')}</p>}
      </div>
    </div>
  );
}

import { useState } from 'react';
import type { DeskSettings } from '../../../src-shared/contract/calls.ts';
import { useBridge } from '../../queries/use-bridge.ts';
import { useCall } from '../../queries/use-call.ts';
import { useWords } from '../../queries/use-words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast, toastFailure } from '../../ui/toast.tsx';
import { callProblem } from './call-problem.ts';
import { MailboxForm } from './mailbox-form.tsx';

/** The desk's own settings, kept by its host: shown only while it can be reached. */
export function DeskSettingsView({ mayChange }: { readonly mayChange: boolean }) {
  const { t } = useWords('settings');
  const settings = useCall('settings.get', {});
  if (settings.state === 'failed') {
    return (
      <Banner kind="offline" title={t('desk')} action={<Button onPress={settings.again}>{t('again')}</Button>}>
        {t('failed')}
      </Banner>
    );
  }
  if (settings.value === undefined) return <Skeleton rows={6} label={t('loading')} />;
  return (
    <>
      <DeskName settings={settings.value} mayChange={mayChange} />
      <MailboxForm settings={settings.value} mayChange={mayChange} />
    </>
  );
}

interface DeskNameProps {
  readonly settings: DeskSettings;
  readonly mayChange: boolean;
}

function DeskName({ settings, mayChange }: DeskNameProps) {
  const { t } = useWords('settings');
  const bridge = useBridge();
  const [deskName, setDeskName] = useState(settings.deskName);
  const [isTried, setTried] = useState(false);
  const isMissing = deskName.trim() === '';
  const save = async () => {
    setTried(true);
    if (isMissing) return;
    const result = await bridge.call('settings.saveDesk', { deskName: deskName.trim() });
    if (result.ok) toast(t('saved'));
    else toastFailure(t('notSaved', { reason: callProblem(result.error, t) }));
  };
  return (
    <section className="settings-part" aria-label={t('desk')}>
      <h2>{t('desk')}</h2>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('deskName')}
          value={deskName}
          onChange={setDeskName}
          isDisabled={!mayChange}
          maxLength={100}
          {...(isTried && isMissing ? { error: t('deskNameMissing') } : {})}
        />
        <Button type="submit" {...(mayChange ? {} : { disabledReason: t('onlyLead') })}>
          {t('save')}
        </Button>
      </form>
    </section>
  );
}

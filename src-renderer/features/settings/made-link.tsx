import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { toast, toastFailure } from '../../ui/toast.tsx';

export interface MadeLink {
  readonly name: string;
  readonly address: string;
}

/** A link just made: shown this once. */
export function MadeLinkView({ made }: { readonly made: MadeLink }) {
  const { t } = useWords('settings');
  // Without a secure address the browser offers no clipboard at all.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(made.address);
      toast(t('copied'));
    } catch {
      toastFailure(t('copyFailed'));
    }
  };
  return (
    <div className="made-link" role="status">
      <p className="mid">{t('linkMade', { name: made.name })}</p>
      <code>{made.address}</code>
      <p className="small sec">{t('linkOnce')}</p>
      <Button onPress={copy} autoFocus>
        {t('copy')}
      </Button>
    </div>
  );
}

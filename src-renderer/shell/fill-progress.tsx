import { useWords } from '../queries/use-words.ts';

/** The first fill of this machine's copy, with how far it is. */
export function FillProgress({ fill }: { readonly fill: { readonly done: number; readonly total: number } }) {
  const { t } = useWords('shell');
  return (
    <div className="fill-progress">
      <h1 className="subject">{t('fillingTitle')}</h1>
      <progress aria-label={t('fillingTitle')} max={Math.max(fill.total, 1)} value={fill.done} />
      {fill.total > 0 && <p className="sec n">{t('fillingText', fill)}</p>}
    </div>
  );
}

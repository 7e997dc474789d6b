import { useEffect, useRef, useState } from 'react';
import type { Link } from '../../../src-shared/contract/calls.ts';
import type { Person } from '../../../src-shared/directory/directory.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { DESK_ZONE } from '../../queries/desk-zone.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

interface LinksOfProps {
  readonly person: Person;
  readonly links: readonly Link[];
  readonly onWithdraw: (linkId: string) => void;
}

/** The links of one person, and how each is taken back. */
export function LinksOf({ person, links, onWithdraw }: LinksOfProps) {
  const { t } = useWords('settings');
  const { language } = useLanguage();
  const now = useNow('minute');
  const [leaving, setLeaving] = useState<string>();
  const [withdrawn, setWithdrawn] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  const own = links.filter((link) => link.personId === person.id && link.withdrawnAt === undefined);
  const isGone = withdrawn !== undefined && own.every((link) => link.id !== withdrawn);
  // The button that was pressed has gone with its link: the keyboard stays with the person.
  useEffect(() => {
    if (isGone) place.current?.focus();
  }, [isGone]);
  const words = (instant: number) => sinceWords(instant, { now, timeZone: DESK_ZONE, locale: language });
  return (
    <div ref={place} tabIndex={-1}>
      {own.length === 0 && <span className="mut">{t('noLinks')}</span>}
      <ul>
        {own.map((link) => (
          <li key={link.id} className="line">
            <span className="n">{stateOf(link, words, t)}</span>
            <Button variant="link" label={`${t('withdraw')} ${person.name}`} onPress={() => setLeaving(link.id)}>
              {t('withdraw')}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog
        title={t('withdrawTitle')}
        isOpen={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        closeLabel={t('keep')}
        isAlert
        actions={
          <>
            <Button onPress={() => setLeaving(undefined)}>{t('keep')}</Button>
            <Button
              variant="danger"
              onPress={() => {
                if (leaving !== undefined) onWithdraw(leaving);
                setWithdrawn(leaving);
                setLeaving(undefined);
              }}
            >
              {t('withdraw')}
            </Button>
          </>
        }
      >
        <p>{t('withdrawText', { name: person.name })}</p>
      </Dialog>
    </div>
  );
}

function stateOf(
  link: Link,
  words: (instant: number) => string,
  t: ReturnType<typeof useWords<'settings'>>['t'],
): string {
  if (link.lastSeenAt !== undefined) return t('seen', { time: words(link.lastSeenAt) });
  return link.usedAt === undefined ? t('unused') : t('used', { time: words(link.usedAt) });
}

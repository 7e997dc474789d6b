import { useWords } from '../queries/use-words.ts';
import type { SessionState } from '../state/session-state.ts';
import { Button } from '../ui/button.tsx';
import './shell.css';

const reload = () => location.reload();

/** Everything that is shown while there is no desk to show. */
export function SignIn({ state }: { readonly state: Exclude<SessionState, { kind: 'ready' | 'starting' }> }) {
  const { t } = useWords('shell');
  const [title, text] = wordsFor(state, t);
  const needsLink = state.kind === 'signedOut';
  return (
    <main className="door">
      <div className="door-box">
        <p className="cap">{t('brand')}</p>
        <h1 className="title">{title}</h1>
        <p className="read">{text}</p>
        {needsLink && (
          <>
            {state.reason !== 'noSession' && <p className="read">{t('signInText')}</p>}
            <pre className="door-command">{t('signInCommand')}</pre>
            <p className="mut">{t('signInOnce')}</p>
          </>
        )}
        {!needsLink && (
          <Button variant="primary" onPress={reload}>
            {t('reload')}
          </Button>
        )}
      </div>
    </main>
  );
}

type Words = ReturnType<typeof useWords<'shell'>>['t'];

function wordsFor(state: Exclude<SessionState, { kind: 'ready' | 'starting' }>, t: Words): readonly [string, string] {
  if (state.kind === 'unreachable') return [t('unreachableTitle'), t('unreachableText')];
  if (state.kind === 'outdated') return [t('outdatedTitle'), t('outdatedStill')];
  if (state.kind === 'hostOutdated') return [t('hostOutdatedTitle'), t('hostOutdatedText')];
  switch (state.reason) {
    case 'linkSpent':
      return [t('linkSpentTitle'), t('linkSpentText')];
    case 'withdrawn':
      return [t('withdrawnTitle'), t('withdrawnText')];
    case 'chosen':
      return [t('signedOutTitle'), t('signedOutText')];
    default:
      return [t('signInTitle'), t('signInText')];
  }
}

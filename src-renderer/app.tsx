import { useEffect } from 'react';
import { useStore } from 'zustand';
import { listenToKeys } from './commands/command-registry.ts';
import { useLanguage } from './queries/use-language.ts';
import { useWords } from './queries/use-words.ts';
import { followLink } from './router.ts';
import { AppShell } from './shell/app-shell.tsx';
import { ErrorBoundary } from './shell/error-boundary.tsx';
import { ScreenFailed } from './shell/screen-failed.tsx';
import { SignIn } from './shell/sign-in.tsx';
import { DeskContext } from './state/desk-context.ts';
import { sessionStore } from './state/session-state.ts';
import { AppProviders } from './ui/app-providers.tsx';

export function App() {
  const { t } = useWords('shell');
  const { locale } = useLanguage();
  useEffect(() => {
    document.addEventListener('click', followLink);
    const stopKeys = listenToKeys(window);
    return () => {
      document.removeEventListener('click', followLink);
      stopKeys();
    };
  }, []);
  return (
    <AppProviders locale={locale} toastLabel={t('notices')} closeLabel={t('close')}>
      <ErrorBoundary place="app" fallback={<ScreenFailed />}>
        <Signed />
      </ErrorBoundary>
    </AppProviders>
  );
}

function Signed() {
  const state = useStore(sessionStore);
  if (state.kind === 'starting') return null;
  if (state.kind !== 'ready') return <SignIn state={state} />;
  return (
    <DeskContext value={state.desk} key={state.desk.db.name}>
      <AppShell />
    </DeskContext>
  );
}

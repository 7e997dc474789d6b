import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { startWords } from './i18n.ts';
import { currentRoute } from './router.ts';
import { preloadScreen, preloadScreens } from './shell/screens.tsx';
import { keepShell } from './state/keep-shell.ts';
import { startSession } from './state/session-state.ts';
import { startTheme } from './ui/theme.ts';
import './styles/app.css';

async function start(): Promise<void> {
  startTheme();
  preloadScreen(currentRoute().screen);
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  await startWords();
  const started = startSession();
  createRoot(root).render(<App />);
  await started;
  // With time to spare: so that every screen opens without a connection, and the app itself too.
  setTimeout(() => void keepForLater(), 3000);
}

async function keepForLater(): Promise<void> {
  try {
    await preloadScreens();
    await keepShell();
  } catch {
    // Without a connection now; the next start tries again.
  }
}

start().catch(reportError);

export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'klokslag.theme';
const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Sets the theme on the document and keeps it in step with the system. Call once, before the first draw; stop with the answer. */
export function startTheme(): () => void {
  const media = systemIsDark();
  const follow = () => applyTheme(themeChoice());
  follow();
  media.addEventListener('change', follow);
  window.addEventListener('storage', follow);
  // Paper is white, whatever the screen is.
  const onPaper = () => showTheme('light');
  window.addEventListener('beforeprint', onPaper);
  window.addEventListener('afterprint', follow);
  return () => {
    media.removeEventListener('change', follow);
    window.removeEventListener('storage', follow);
    window.removeEventListener('beforeprint', onPaper);
    window.removeEventListener('afterprint', follow);
  };
}

/** What the person chose; follows the system until then. */
export function themeChoice(): ThemeChoice {
  const kept = localStorage.getItem(KEY);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function chooseTheme(choice: ThemeChoice): void {
  localStorage.setItem(KEY, choice);
  applyTheme(choice);
}

function applyTheme(choice: ThemeChoice): void {
  const isDark = choice === 'dark' || (choice === 'system' && systemIsDark().matches);
  showTheme(isDark ? 'dark' : 'light');
}

function showTheme(theme: 'light' | 'dark'): void {
  document.documentElement.dataset.theme = theme;
}

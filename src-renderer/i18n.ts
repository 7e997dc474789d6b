import i18next from 'i18next';
import { words as attention } from './features/attention/words.ts';
import { words as board } from './features/board/words.ts';
import { words as contracts } from './features/contracts/words.ts';
import { words as customers } from './features/customers/words.ts';
import { words as phone } from './features/phone/words.ts';
import { words as queue } from './features/queue/words.ts';
import { words as register } from './features/register/words.ts';
import { words as report } from './features/report/words.ts';
import { words as settings } from './features/settings/words.ts';
import { words as ticket } from './features/ticket/words.ts';
import { words as shell } from './shell/words.ts';
import { words as steps } from './ticket-parts/words.ts';
import { writtenAmounts } from './written-amounts.ts';

export type Language = 'nl' | 'en';

/** The words of every part of the screen, by the name of its folder. */
export const namespaces = {
  shell,
  queue,
  ticket,
  steps,
  phone,
  register,
  board,
  customers,
  contracts,
  report,
  settings,
  attention,
};

export type Namespace = keyof typeof namespaces;
export type WordKey<N extends Namespace> = Extract<keyof (typeof namespaces)[N]['nl'], string>;

const REMEMBERED = 'klokslag.language';

/** What was chosen here before, else the system's first language that we speak, else Dutch. */
export function preferredLanguage(remembered: string | null, system: readonly string[]): Language {
  if (remembered === 'nl' || remembered === 'en') return remembered;
  for (const tag of system) {
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'nl' || language === 'en') return language;
  }
  return 'nl';
}

export async function startWords(): Promise<void> {
  const language = preferredLanguage(localStorage.getItem(REMEMBERED), navigator.languages);
  await i18next.use(writtenAmounts).init({
    lng: language,
    fallbackLng: 'nl',
    ns: Object.keys(namespaces),
    defaultNS: 'shell',
    resources: { nl: wordsIn('nl'), en: wordsIn('en') },
    interpolation: { escapeValue: false, alwaysFormat: true },
    keySeparator: false,
    nsSeparator: false,
    returnNull: false,
  });
  document.documentElement.lang = language;
}

export function languageNow(): Language {
  return i18next.language === 'en' ? 'en' : 'nl';
}

/** Calls `listener` when another language was chosen. Returns how to stop. */
export function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

function wordsIn(language: Language): Record<string, Record<string, string>> {
  return Object.fromEntries(Object.entries(namespaces).map(([name, words]) => [name, { ...words[language] }]));
}

import { useSyncExternalStore } from 'react';
import { chooseLanguage, type Language, languageNow, onLanguage } from '../i18n.ts';

export interface LanguageView {
  readonly language: Language;
  /** For dates and numbers. */
  readonly locale: 'nl-NL' | 'en-GB';
  readonly setLanguage: (language: Language) => void;
}

const views: Readonly<Record<Language, LanguageView>> = {
  nl: { language: 'nl', locale: 'nl-NL', setLanguage },
  en: { language: 'en', locale: 'en-GB', setLanguage },
};

export function useLanguage(): LanguageView {
  return views[useSyncExternalStore(onLanguage, languageNow)];
}

function setLanguage(language: Language): void {
  chooseLanguage(language).catch(reportError);
}

import { useTranslation } from 'react-i18next';
import { chooseLanguage, type Language } from '../i18n.ts';

export interface LanguageView {
  readonly language: Language;
  /** For dates and numbers. */
  readonly locale: 'nl-NL' | 'en-GB';
  readonly setLanguage: (language: Language) => void;
}

export function useLanguage(): LanguageView {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'nl';
  return { language, locale: language === 'nl' ? 'nl-NL' : 'en-GB', setLanguage };
}

function setLanguage(language: Language): void {
  chooseLanguage(language).catch(reportError);
}

import { type ReactNode, useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { ToastHost } from './toast.tsx';

export type AppProvidersProps = {
  /** 'nl-NL' or 'en-GB': for the words that the components bring themselves. */
  readonly locale: string;
  readonly toastLabel: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
};

/** What stands round the whole app: its language and the place for toasts. */
export function AppProviders({ locale, toastLabel, closeLabel, children }: AppProvidersProps) {
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return (
    <I18nProvider locale={locale}>
      {children}
      <ToastHost label={toastLabel} closeLabel={closeLabel} />
    </I18nProvider>
  );
}

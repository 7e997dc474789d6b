import { type ReactNode, useEffect, useLayoutEffect } from 'react';
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
  useLayoutEffect(() => holdPressableStyle(), []);
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

/**
 * React Aria adds a style element with this id unless there is one, and the security policy blocks it with an error
 * on the console. An element of that name keeps it away; the rule itself is in base.css.
 */
function holdPressableStyle(): void {
  const id = 'react-aria-pressable-style';
  if (document.getElementById(id) !== null) return;
  const placeholder = document.createElement('meta');
  placeholder.id = id;
  document.head.append(placeholder);
}

import type { Language } from '../i18n.ts';

const names: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  nl: {
    $mod: 'Ctrl',
    Control: 'Ctrl',
    Shift: '⇧',
    Enter: '↵',
    Escape: 'Esc',
    Space: 'Spatie',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  },
  en: {
    $mod: 'Ctrl',
    Control: 'Ctrl',
    Shift: '⇧',
    Enter: '↵',
    Escape: 'Esc',
    Space: 'Space',
    ArrowUp: '↑',
    ArrowDown: '↓',
    ArrowLeft: '←',
    ArrowRight: '→',
  },
};

/** A key as it stands on the keyboard: '$mod+k' is 'Ctrl K', 'Shift+?' is '?', 'g q' is 'G Q'. The first of several ways is told. */
export function keyWords(keys: string, language: Language): string {
  const [first = ''] = keys.split(' | ');
  return first
    .split(' ')
    .map((press) => pressWords(press, language))
    .join(' ');
}

function pressWords(press: string, language: Language): string {
  const parts = press.split('+').filter(Boolean);
  const key = parts.at(-1) ?? press;
  // A sign that needs Shift says so by itself.
  const isSign = key.length === 1 && !/[\p{L}\d]/u.test(key);
  return parts
    .filter((part) => !(isSign && part === 'Shift'))
    .map((part) => names[language][part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(' ')
    .replace('⇧ ', '⇧');
}

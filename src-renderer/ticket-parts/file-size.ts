import type { Locale } from '../../src-shared/time/duration-words.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** '240 kB', '1,4 MB': thousands, one decimal below ten. */
export function fileSize(bytes: number, language: Locale): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && amount < 10 ? 1 : 0;
  const shown = amount.toFixed(digits).replace('.', language === 'nl' ? ',' : '.');
  return `${shown} ${UNITS[unit] ?? 'B'}`;
}

import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { writtenAmounts } from '../../src-renderer/written-amounts.ts';

describe('a value in a sentence', () => {
  it.each([
    ['nl', '20.000 meldingen'],
    ['en', '20,000 meldingen'],
  ])('is written as an amount in %s', async (language, words) => {
    expect(await said(language, '{{count}} meldingen', { count: 20_000 })).toBe(words);
  });

  it('is left alone where it is the number of a ticket', async () => {
    expect(await said('nl', 'Melding {{number}} is {{status}}.', { number: 10019, status: 'opgelost' })).toBe(
      'Melding 10019 is opgelost.',
    );
  });

  it('is left alone where it is words already', async () => {
    expect(await said('nl', '{{used}} van {{total}}', { used: '4 u', total: 1200 })).toBe('4 u van 1.200');
  });
});

async function said(language: string, sentence: string, values: Readonly<Record<string, string | number>>) {
  const words = createInstance();
  await words.use(writtenAmounts).init({
    lng: language,
    resources: { [language]: { shell: { sentence_other: sentence, sentence } } },
    defaultNS: 'shell',
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  return words.t('sentence', values);
}

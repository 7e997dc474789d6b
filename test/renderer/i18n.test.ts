import { describe, expect, it } from 'vitest';
import { namespaces, preferredLanguage } from '../../src-renderer/i18n.ts';

const all = Object.entries(namespaces).map(([name, { nl, en }]) => ({
  name,
  nl: new Map<string, string>(Object.entries(nl)),
  en: new Map<string, string>(Object.entries(en)),
}));
const placeholders = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the words on the screens', () => {
  it.each(all)('are the same in Dutch and English for $name', ({ nl, en }) => {
    expect([...en.keys()].sort()).toEqual([...nl.keys()].sort());
  });

  it.each(all)('ask for the same values in both languages for $name', ({ nl, en }) => {
    for (const [key, text] of nl) expect([key, placeholders(en.get(key))]).toEqual([key, placeholders(text)]);
  });

  it.each(all)('are never empty, and never shout, for $name', ({ nl, en }) => {
    for (const text of [...nl.values(), ...en.values()]) expect(text).toMatch(/\S/);
    for (const text of [...nl.values(), ...en.values()]) expect(text).not.toMatch(/\p{L}\s?!/u);
  });

  it.each(all)('address nobody in Dutch for $name', ({ nl }) => {
    for (const text of nl.values()) expect(text).not.toMatch(/\b(u|uw|je|jij|jouw|even geduld)\b/i);
  });
});

describe('the language', () => {
  it('is what was chosen before', () => expect(preferredLanguage('en', ['nl-NL'])).toBe('en'));
  it('is else the first of the system’s that we speak', () => {
    expect(preferredLanguage(null, ['de-DE', 'en-GB', 'nl-NL'])).toBe('en');
  });
  it('is else Dutch', () => expect(preferredLanguage(null, ['de-DE'])).toBe('nl'));
});

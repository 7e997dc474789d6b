import { describe, expect, it } from 'vitest';
import { numberWords } from '../../../src-shared/words/number-words.ts';

describe('numberWords', () => {
  it('parts thousands as Dutch does', () => expect(numberWords(20_000, 'nl')).toBe('20.000'));
  it('parts thousands as English does', () => expect(numberWords(1_234_567, 'en')).toBe('1,234,567'));
  it('leaves what is under a thousand', () => expect(numberWords(999, 'nl')).toBe('999'));
});

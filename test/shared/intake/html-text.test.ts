import { expect, it } from 'vitest';
import { wordsInHtml } from '../../../src-shared/intake/html-text.ts';

it('gives the words, a line for each block, without rules and scripts', () => {
  const html =
    '<html><head><title>T</title><style>p { color: red }</style></head><body><p>Lijn&nbsp;3 &amp; 4</p><div>staan <b>stil</b></div><script>x()</script></body>';
  expect(wordsInHtml(html)).toBe('Lijn 3 & 4\nstaan stil');
});

it('decodes what is written in numbers, and leaves the rest alone', () => {
  expect(wordsInHtml('&#8364; 5 &eacute; &#0; &#55296;')).toBe('€ 5 &eacute;');
});

it('takes no longer than in proportion for a hostile mail', () => {
  const before = performance.now();
  wordsInHtml('<style'.repeat(300_000));
  wordsInHtml('&'.repeat(1_000_000));
  expect(performance.now() - before).toBeLessThan(5_000);
});

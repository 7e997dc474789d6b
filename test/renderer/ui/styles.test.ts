import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const styles = new URL('../../../src-renderer/styles/', import.meta.url);
const parts = new URL('../../../src-renderer/ui/', import.meta.url);

describe('the style sheets', () => {
  it('hold no raw colour, length or duration outside tokens.css', () => {
    const raw = sheets().flatMap((name) =>
      rawValues(readFileSync(new URL(name, styles), 'utf8')).map((value) => `${name}: ${value}`),
    );
    expect(raw).toEqual([]);
  });

  it('would be caught with one', () => {
    expect(rawValues('a { color: #fff; width: 12px; transition: all 90ms; background: rgb(0 0 0 / .5); }')).toEqual([
      '#fff',
      '12px',
      '90ms',
      'rgb(',
    ]);
  });

  it('use only values that tokens.css or a part defines', () => {
    const known = new Set(
      [...allSheets().matchAll(/(--[\w-]+):/g), ...allParts().matchAll(/setProperty\('(--[\w-]+)'/g)].map(
        (found) => found[1],
      ),
    );
    // set by React Aria on its popovers and overlays
    for (const name of ['--trigger-width', '--visual-viewport-height']) known.add(name);
    const used = [...allSheets().matchAll(/var\((--[\w-]+)(,|\))/g)];
    const unknown = used.filter((found) => !known.has(found[1]) && found[2] === ')').map((found) => found[1]);
    expect(unknown).toEqual([]);
  });
});

function sheets(): readonly string[] {
  // the page for looking at parts is no part
  return readdirSync(styles).filter((name) => name !== 'tokens.css' && name !== 'gallery.css');
}

function rawValues(css: string): readonly string[] {
  const bare = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/@media[^{]*/g, '');
  return bare.match(/#[0-9a-f]{3,8}\b|\b[0-9.]+(?:px|rem|ms)\b|\b[1-9][0-9.]*s\b|rgb\(|hsl\(/g) ?? [];
}

function allSheets(): string {
  return readdirSync(styles)
    .map((name) => readFileSync(new URL(name, styles), 'utf8'))
    .join('\n');
}

function allParts(): string {
  return readdirSync(parts)
    .map((name) => readFileSync(new URL(name, parts), 'utf8'))
    .join('\n');
}

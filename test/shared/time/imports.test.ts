import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../../src-shared/time/', import.meta.url);

describe('the engine', () => {
  it('needs no package, and nothing outside its folder but the type of an answer', () => {
    const needed = importsFrom(new URL('business-time.ts', folder));
    const outside = [...needed].filter((name) => !name.startsWith(folder.href));
    expect(outside.map((name) => name.split('/').at(-1))).toEqual(['result.ts']);
    expect(needed.size).toBeGreaterThan(15);
  });
});

/** All that a file loads, itself and through others; types are not loaded. */
function importsFrom(file: URL, found: Set<string> = new Set()): ReadonlySet<string> {
  const source = readFileSync(file, 'utf8');
  for (const [, clause = '', name = ''] of source.matchAll(/^import\s+([^;]*?)\s*from '([^']+)';/gm)) {
    if (clause.startsWith('type ')) continue;
    const needed = name.startsWith('.') ? new URL(name, file) : undefined;
    const isNew = !found.has(needed?.href ?? name);
    found.add(needed?.href ?? name);
    if (needed !== undefined && isNew) importsFrom(needed, found);
  }
  return found;
}

import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isFresh } from '../../build/freshness.ts';

const at = (minute: number): Date => new Date(Date.UTC(2026, 10, 2, 9, minute));

function builtTree() {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-fresh-'));
  const sources = join(folder, 'src');
  const inner = join(sources, 'ui');
  const source = join(inner, 'button.tsx');
  const made = join(folder, 'made');
  mkdirSync(inner, { recursive: true });
  writeFileSync(source, '');
  writeFileSync(made, '');
  for (const path of [source, inner, sources]) utimesSync(path, at(0), at(0));
  utimesSync(made, at(5), at(5));
  return { source, inner, sources, made };
}

it('is fresh when it is newer than all it is made of', () => {
  const { made, sources } = builtTree();
  expect(isFresh(made, [sources])).toBe(true);
});

it('is stale when a source changed after', () => {
  const { made, sources, source } = builtTree();
  utimesSync(source, at(6), at(6));
  expect(isFresh(made, [sources])).toBe(false);
});

it('is stale when a source went away after', () => {
  const { made, sources, source } = builtTree();
  rmSync(source);
  expect(isFresh(made, [sources])).toBe(false);
});

it('is stale when it was never made', () => {
  const { made, sources } = builtTree();
  rmSync(made);
  expect(isFresh(made, [sources])).toBe(false);
});

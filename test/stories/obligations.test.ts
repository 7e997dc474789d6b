import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What both contracts oblige the desk to about promises and how a ticket is judged: each has a story of its own. */
const obligations = [
  ...['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F10', 'F12', 'F13'],
  ...['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P15', 'P16', 'P20'],
];

const TITLE = /\bit(?:\.each\([\s\S]*?\))?\(\s*['"`](?<id>[FP]\d+) /g;

function storiesIn(folder: string): ReadonlyMap<string, number> {
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const ids = texts.flatMap((text) => [...text.matchAll(TITLE)].map((match) => match.groups?.id ?? ''));
  return new Map(obligations.map((id) => [id, ids.filter((found) => found === id).length]));
}

describe('the stories', () => {
  const stories = storiesIn(import.meta.dirname);

  it.each(obligations)('tell of %s', (id) => {
    expect(stories.get(id)).toBeGreaterThan(0);
  });
});

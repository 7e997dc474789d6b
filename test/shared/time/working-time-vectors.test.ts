import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import { parseCalendar } from '../../../src-shared/time/calendar.ts';
import { formatInstant, parseInstant } from '../../../src-shared/time/instant.ts';
import type { Pause } from '../../../src-shared/time/pauses.ts';
import { unwrap } from './unwrap.ts';

interface Vector {
  readonly id: string;
  readonly source: string;
  readonly calendar: unknown;
  readonly tags: readonly string[];
  readonly op: 'add' | 'between' | 'subtract';
  readonly start: string;
  readonly end?: string;
  readonly ms?: number;
  readonly pauses?: readonly (readonly [string, string])[];
  readonly expect: number | string;
}

const vectors: readonly Vector[] = readFileSync(new URL('working-time.ndjson', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('facts from the specifications of other engines', () => {
  it('are all here', () => {
    expect(vectors.length).toBe(207);
  });

  it.each(vectors.map((vector) => [vector.id, vector.op, vector.tags.join(', '), vector] as const))(
    'agrees with %s: %s %s',
    (_id, _op, _tags, vector) => {
      expect(answerTo(vector)).toBe(vector.expect);
    },
  );
});

function answerTo(vector: Vector): number | string {
  const calendar = createBusinessCalendar(unwrap(parseCalendar(vector.calendar)));
  const start = instant(vector.start);
  const pauses: readonly Pause[] = (vector.pauses ?? []).map(([from, to]) => ({
    from: instant(from),
    to: instant(to),
  }));
  switch (vector.op) {
    case 'between':
      return calendar.between(start, instant(vector.end ?? ''), pauses);
    case 'add':
      return formatInstant(calendar.add(start, vector.ms ?? Number.NaN, pauses));
    case 'subtract':
      return formatInstant(calendar.subtract(start, vector.ms ?? Number.NaN, pauses));
  }
}

function instant(text: string): number {
  return unwrap(parseInstant(text));
}

import { expect, it } from 'vitest';
import { boundedCache } from '../../src-shared/bounded-cache.ts';

it('makes a value once and keeps it', () => {
  const cache = boundedCache<object>({ entries: 2, characters: 100 });
  const first = cache.get('a', () => ({}));
  expect(cache.get('a', () => ({}))).toBe(first);
});

it('lets go of what was not asked for longest', () => {
  const cache = boundedCache<string>({ entries: 2, characters: 100 });
  cache.get('a', () => 'first a');
  cache.get('b', () => 'first b');
  cache.get('a', () => 'never made');
  cache.get('c', () => 'first c');
  expect(cache.size).toBe(2);
  expect(cache.get('a', () => 'second a')).toBe('first a');
  expect(cache.get('b', () => 'second b')).toBe('second b');
});

it('holds no more characters of keys than it may', () => {
  const cache = boundedCache<number>({ entries: 100, characters: 10 });
  cache.get('12345', () => 1);
  cache.get('67890', () => 2);
  expect(cache.size).toBe(2);
  cache.get('x', () => 3);
  expect(cache.size).toBe(2);
  expect(cache.get('longer than all of it', () => 4)).toBe(4);
  expect(cache.size).toBe(0);
});

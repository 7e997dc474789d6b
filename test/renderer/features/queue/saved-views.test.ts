import { describe, expect, it } from 'vitest';
import { isFiltered, viewOfFilter } from '../../../../src-renderer/features/queue/saved-views.ts';

describe('viewOfFilter', () => {
  it('knows each saved view by its filter', () => {
    expect([{}, { owner: 'me' }, { owner: 'nobody' }, { clock: 'today' } as const].map(viewOfFilter)).toEqual([
      'all',
      'mine',
      'nobody',
      'today',
    ]);
  });

  it('takes an empty search for no search', () => expect(viewOfFilter({ owner: 'me', text: '' })).toBe('mine'));
  it('is no saved view with anything more', () =>
    expect(viewOfFilter({ owner: 'me', channel: 'phone' })).toBeUndefined());
});

describe('isFiltered', () => {
  it('is false for everything open', () => expect(isFiltered({ text: '' })).toBe(false));
  it('is true for a search', () => expect(isFiltered({ text: 'scanner' })).toBe(true));
});

import { describe, expect, it } from 'vitest';
import { isFiltered, settledFilter, viewOfFilter } from '../../../../src-renderer/features/queue/saved-views.ts';

describe('viewOfFilter', () => {
  it('knows each saved view by its filter', () => {
    const filters = [{}, { owner: 'me' }, { owner: 'nobody' }, { clock: 'today' }, { ask: 'expertAsked' }] as const;
    expect(filters.map(viewOfFilter)).toEqual(['all', 'mine', 'nobody', 'today', 'expert']);
  });

  it('takes an empty search for no search', () => expect(viewOfFilter({ owner: 'me', text: '' })).toBe('mine'));
  it('is no saved view with anything more', () =>
    expect(viewOfFilter({ owner: 'me', channel: 'phone' })).toBeUndefined());
});

describe('settledFilter', () => {
  it('asks the same of what is done with', () =>
    expect(settledFilter({ owner: 'me', text: 'pers', status: 'new' }, 'resolved')).toEqual({
      owner: 'me',
      text: 'pers',
      status: 'resolved',
    }));
  it('keeps that it was too late', () =>
    expect(settledFilter({ clock: 'breached' }, 'closed')).toEqual({ clock: 'breached', status: 'closed' }));
  it('drops what is asked of a ticket that is open', () =>
    expect(settledFilter({ clock: 'today', ask: 'decide' }, 'closed')).toEqual({ status: 'closed' }));
});

describe('isFiltered', () => {
  it('is false for everything open', () => expect(isFiltered({ text: '' })).toBe(false));
  it('is true for a search', () => expect(isFiltered({ text: 'scanner' })).toBe(true));
});

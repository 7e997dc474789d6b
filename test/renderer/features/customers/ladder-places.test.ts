import { describe, expect, it } from 'vitest';
import { withPlace } from '../../../../src-renderer/features/customers/ladder-places.ts';

describe('who stands on the ladder', () => {
  it('keeps the other side of a level, and the other levels', () => {
    const places = [
      { level: 1, contactId: 'anna' },
      { level: 3, personId: 'bram' },
    ];
    expect(withPlace(places, 1, { personId: 'sanne' })).toEqual([
      { level: 1, personId: 'sanne', contactId: 'anna' },
      { level: 3, personId: 'bram' },
    ]);
  });

  it('stands in the order of the levels', () => {
    expect(withPlace([{ level: 3, personId: 'bram' }], 2, { contactId: 'piet' })).toEqual([
      { level: 2, contactId: 'piet' },
      { level: 3, personId: 'bram' },
    ]);
  });

  it('forgets a level where nobody stands any more', () => {
    expect(withPlace([{ level: 2, personId: 'bram' }], 2, { personId: undefined })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { walkOf } from '../../../../src-renderer/features/ticket/walk.ts';

describe('walkOf', () => {
  it('knows the place in the queue and its neighbours', () => {
    expect(walkOf(['a', 'b', 'c'], 'Alles open', 'b')).toEqual({
      viewLabel: 'Alles open',
      at: 2,
      of: 3,
      previous: 'a',
      next: 'c',
    });
  });
  it('has no neighbour before the first', () => expect(walkOf(['a', 'b'], 'x', 'a').previous).toBeUndefined());
  it('has no place for a ticket opened from elsewhere', () =>
    expect(walkOf(['a'], 'x', 'z')).toEqual({ viewLabel: 'x', of: 1 }));
});

import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../../../src-renderer/features/ticket/long-text.tsx';

describe('beginningOf', () => {
  it('shows a short text whole', () => expect(beginningOf('Dag,\n\nHet werkt weer.\n')).toBeUndefined());
  it('begins a text of many lines', () => {
    const lines = Array.from({ length: 30 }, (_, at) => `regel ${at + 1}`);
    expect(beginningOf(lines.join('\n'))).toBe(lines.slice(0, 14).join('\n'));
  });
  it('begins one endless line', () => expect(beginningOf('a'.repeat(5000))).toBe('a'.repeat(1200)));
});

import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../../src-main/hosts/electron/app-origin.ts';

describe('our page', () => {
  it.each(['app://klokslag/', 'app://klokslag/tickets/12?status=new'])('is %s', (address) => {
    expect(isOurPage(address)).toBe(true);
  });

  it.each([
    'app://klokslag.example/',
    'app://else/',
    'https://klokslag/',
    'file:///etc/passwd',
    'about:blank',
    'about:srcdoc',
    'blob:app://klokslag/5c5e',
    'data:text/html,hello',
    'klokslag',
    '',
  ])('is not %s', (address) => {
    expect(isOurPage(address)).toBe(false);
  });

  it('is the development server only when we are told which', () => {
    expect(isOurPage('http://localhost:5173/board')).toBe(false);
    expect(isOurPage('http://localhost:5173/board', 'http://localhost:5173')).toBe(true);
    expect(isOurPage('http://localhost:5174/board', 'http://localhost:5173')).toBe(false);
  });
});

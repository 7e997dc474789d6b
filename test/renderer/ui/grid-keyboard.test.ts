import { describe, expect, it } from 'vitest';
import { gridMove } from '../../../src-renderer/ui/grid-keyboard.ts';

const middle = { index: 50, rowCount: 100, pageRows: 20 };

describe('gridMove', () => {
  it.each([
    ['ArrowDown', 51],
    ['j', 51],
    ['J', 51],
    ['ArrowUp', 49],
    ['k', 49],
    ['PageDown', 69],
    ['PageUp', 31],
    ['Home', 0],
    ['End', 99],
  ])('leads with %s from row 50 to row %i', (key, row) => {
    expect(gridMove(key, middle)).toBe(row);
  });

  it('stops at the first and the last row', () => {
    expect(gridMove('ArrowUp', { ...middle, index: 0 })).toBe(0);
    expect(gridMove('PageDown', { ...middle, index: 95 })).toBe(99);
  });

  it('enters at the first row when nothing is selected', () => {
    expect(gridMove('ArrowDown', { ...middle, index: -1 })).toBe(0);
    expect(gridMove('k', { ...middle, index: -1 })).toBe(0);
  });

  it('always moves by a page of at least one row', () => {
    expect(gridMove('PageDown', { ...middle, pageRows: 0 })).toBe(51);
  });

  it('leaves other keys to others', () => {
    expect(gridMove('r', middle)).toBeUndefined();
    expect(gridMove('Enter', middle)).toBeUndefined();
  });

  it('has nowhere to go in an empty list', () => {
    expect(gridMove('Home', { index: -1, rowCount: 0, pageRows: 20 })).toBeUndefined();
  });
});

export type GridPlace = {
  readonly index: number;
  readonly rowCount: number;
  /** Rows that fit in view. */
  readonly pageRows: number;
};

/** The row a key leads to; undefined when the key is not for the grid. */
export function gridMove(key: string, { index, rowCount, pageRows }: GridPlace): number | undefined {
  if (rowCount === 0) return undefined;
  const last = rowCount - 1;
  switch (key) {
    case 'ArrowDown':
    case 'j':
    case 'J':
      return Math.min(last, index + 1);
    case 'ArrowUp':
    case 'k':
    case 'K':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + Math.max(1, pageRows - 1));
    case 'PageUp':
      return Math.max(0, index - Math.max(1, pageRows - 1));
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** A break that no test can notice, because the program does the same with it. */
export interface Equivalent {
  readonly file: string;
  /** A piece of the line. */
  readonly line: string;
  readonly before: string;
  readonly after: string;
  readonly because: string;
}

export const equivalents: readonly Equivalent[] = [
  {
    file: 'binary-search.ts',
    line: 'let low = 0;',
    before: '0',
    after: '1',
    because: 'lastBelow is only asked where a lower value exists; in lastAtOrBelow tests notice it',
  },
];

/** The words of one feature: Dutch first, English with the same keys (a test compares them). */
export interface WordsOf {
  readonly nl: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

import type { WordsOf } from '../../words-of.ts';

export const words = { nl: {}, en: {} } as const satisfies WordsOf;

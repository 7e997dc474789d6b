/** A break that no test can notice, because the program answers the same with it. */
export interface Equivalent {
  readonly file: string;
  /** A piece of the line. */
  readonly line: string;
  readonly before: string;
  readonly after: string;
  readonly because: string;
}

const EMPTY_STRETCH = 'a stretch without length emits or adds nothing';
const ONLY_FASTER = 'the way with pauses gives the same answer when there are none';

export const equivalents: readonly Equivalent[] = [
  ...same('shared-index.ts', 'if (valid.from < valid.to)', EMPTY_STRETCH, [
    ['valid.from < valid.to', 'true'],
    ['<', '<='],
  ]),
  ...same('business-time.ts', 'pauses.length > 0', ONLY_FASTER, [
    ['pauses.length > 0', 'true'],
    ['>', '>='],
  ]),
  ...same('service-time.ts', 'return b <= a ? nothing', 'from an instant to itself nothing passes', [['<=', '<']]),
  ...same(
    'service-time.ts',
    'if (!(ms > 0)) return untouched',
    'adding nothing is told from adding something below too',
    [['>', '>=']],
  ),
  ...same('service-time.ts', 'return close < limit ? close : limit', 'both are the same then', [['<', '<=']]),
  ...same('paused-time.ts', 'if (pause.from >= b) break;', EMPTY_STRETCH, [['>=', '>']]),
  ...same('paused-time.ts', 'if (endOf(pause) <= t) continue;', EMPTY_STRETCH, [['<=', '<']]),
  ...same('paused-time.ts', 'if (pause.from >= t) continue;', EMPTY_STRETCH, [['>=', '>']]),
  ...same('paused-time.ts', 'if (endOf(pause) <= opening) continue;', EMPTY_STRETCH, [['<=', '<']]),
  ...same('paused-time.ts', 'pause.from > opening);', 'an opening is the start of no pause', [['>', '>=']]),
  ...same('paused-time.ts', 'if (from < to) worked -=', EMPTY_STRETCH, [['<', '<=']]),
  ...same('working-day.ts', 'day = n > 0 ? next', 'it is not asked when there is nothing left to count', [['>', '>=']]),
  ...same('working-day.ts', 'const ZONES_APART = 2;', 'it looks at a day more than it has to', [['2', '3']]),
  ...same('working-day.ts', 'span.from < span.to', EMPTY_STRETCH, [['<', '<=']]),
  ...same('working-day.ts', 'return a > b ? a : b;', 'it looks at every date then, and finds the same', [
    ['a > b', 'true'],
    ['>', '>='],
  ]),
  ...same('working-day.ts', 'return a < b ? a : b;', 'it looks at every date then, and finds the same', [
    ['a < b', 'true'],
    ['<', '<='],
  ]),
  ...same('calendar-history.ts', '? -1 : 1', 'versions never begin together, and only the sign counts', [
    ['<', '<='],
    ['1', '2'],
  ]),
  ...same('explain-time.ts', 'weekly.length > 0', 'the length is even', [['0', '1']]),
  ...same('explain-time.ts', 'hours.at(-1)', 'between the last two edges is open time, settled before', [['1', '2']]),
  ...same(
    'explain-time.ts',
    'timeOfDay < (hours[0] ?? 0)',
    'between the first two edges is open time, settled before',
    [
      ['<', '<='],
      ['0', '1'],
    ],
  ),
  ...same('explain-time.ts', 'edge <= timeOfDay', 'the number of edges is even, so both halves are odd together', [
    ['<=', '>'],
  ]),
  ...same('explain-time.ts', '< period.to; day++', EMPTY_STRETCH, [['<', '<=']]),
  ...same('service-hours.ts', '< period.to; day++', EMPTY_STRETCH, [['<', '<=']]),
  ...same('index-growth.ts', 'index.from = Date.UTC(year, 0, 1);', 'the rest of the year is added right after', [
    ['0', '1'],
    ['1', '2'],
  ]),
  ...same('index-growth.ts', 'if (t < index.from) addEarlier', EMPTY_STRETCH, [['<', '<=']]),
  ...same('index-growth.ts', 'reach(index, index.from - 1)', 'both lie in the year before', [['1', '2']]),
  ...same('index-growth.ts', 'i < index.opens.length; i++', 'behind the last there is no opening, and no gap', [
    ['<', '<='],
  ]),
  ...same('index-growth.ts', 't === END_OF_YEARS ? t - 1', 'both lie in the last year', [['1', '2']]),
  ...same(
    'index-growth.ts',
    'if (closes.at(-1) === open)',
    'stretches that touch answer like one; joining saves memory',
    [
      ['closes.at(-1) === open', 'false'],
      ['-1', '1'],
      ['1', '2'],
    ],
  ),
  ...same('open-index.ts', 'isKnown(index, t)) reach', 'reach looks itself whether anything is to be added', [
    ['!isKnown(index, t)', 'true'],
  ]),
  ...same('open-index.ts', 'return t >= index.from && t < index.to', 'reach looks itself', [['>=', '>']]),
  ...same('open-index.ts', 'passed < length ? passed : length', 'both are the same then', [['<', '<=']]),
  ...same('open-index.ts', '> LONGEST_CLOSURE) refuseLongGap', 'what is called looks itself', [
    ['answer - since > LONGEST_CLOSURE', 'true'],
    ['until - answer > LONGEST_CLOSURE', 'true'],
    ['>', '>='],
  ]),
  ...same('open-index.ts', 'while (last + 1 >= index.opens.length', 'it looks one year further than it has to', [
    ['1', '2'],
    ['<', '<='],
  ]),
];

function same(
  file: string,
  line: string,
  because: string,
  changes: readonly (readonly [before: string, after: string])[],
): readonly Equivalent[] {
  return changes.map(([before, after]) => ({ file, line, before, after, because }));
}

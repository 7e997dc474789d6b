import type { ErrorBudget } from '../sla/error-budget.ts';
import { shownPercentage } from '../sla/error-budget.ts';
import type { CalendarPeriod } from '../sla/reporting-period.ts';
import { durationWords, type Locale } from '../time/duration-words.ts';
import { numberWords } from './number-words.ts';

/** Which clocks a period counts: stands under every report. */
export function periodRuleWords(locale: Locale): string {
  return locale === 'nl'
    ? 'Een melding telt in de periode waarin haar klok begon: toen zij de desk bereikte of in de ticketbox kwam, in de tijdzone van het contract. Daar blijft zij tellen, ook als zij later is beantwoord.'
    : 'A ticket counts in the period in which its clock began: when it reached the desk or entered the ticketbox, in the time zone of the contract. There it stays, even when it was answered later.';
}

/** '98,9 %', '98.9%'; an en dash where nothing was settled. Never rounded up. */
export function percentageWords(
  counts: { readonly met: number; readonly missed: number },
  percentile: number | undefined,
  locale: Locale,
): string {
  const shown = shownPercentage(counts, percentile);
  if (!shown) return '–';
  const digits = String(shown.units).padStart(shown.decimals + 1, '0');
  const number = `${digits.slice(0, -shown.decimals)}.${digits.slice(-shown.decimals)}`;
  return percentWords(number, locale);
}

/** F3, P6, P7: '99 % binnen 30 m', 'elke melding binnen 2 u', '75 % volgens planning'. Length in milliseconds of service time. */
export function promisedLineWords(
  { percentile, length }: { readonly percentile?: number; readonly length?: number },
  locale: Locale,
): string {
  const isDutch = locale === 'nl';
  const every = isDutch ? 'elke melding' : 'every ticket';
  const share = percentile === undefined ? every : percentWords(String(percentile), locale);
  if (length === undefined) return `${share} ${isDutch ? 'volgens planning' : 'according to plan'}`;
  return `${share} ${isDutch ? 'binnen' : 'within'} ${durationWords(length, locale)}`;
}

/** What more misses a period can bear, in one short sentence without a full stop. */
export function budgetWords({ allowed, left }: Pick<ErrorBudget, 'allowed' | 'left'>, locale: Locale): string {
  const words = BUDGET[locale];
  if (left < 0) return allowed === 0 ? words.spentWithout(-left) : words.spent(-left, allowed);
  if (allowed === 0) return words.none;
  return left === 0 ? words.full : words.left(left);
}

/** 'november 2026', '4e kwartaal 2026', '2026'. */
export function periodWords({ kind, year, ordinal }: CalendarPeriod, locale: Locale): string {
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return locale === 'nl' ? `${ordinal}e kwartaal ${year}` : `Quarter ${ordinal}, ${year}`;
  return `${MONTHS[locale][ordinal - 1] ?? ''} ${year}`;
}

function percentWords(number: string, locale: Locale): string {
  return locale === 'nl' ? `${number.replace('.', ',')} %` : `${number}%`;
}

interface BudgetWords {
  readonly none: string;
  readonly spentWithout: (over: number) => string;
  readonly spent: (over: number, allowed: number) => string;
  readonly full: string;
  readonly left: (left: number) => string;
}

const BUDGET: Readonly<Record<Locale, BudgetWords>> = {
  nl: {
    none: 'Geen misser toegestaan',
    spentWithout: (over) => `${missers(over)} te veel; er is geen foutmarge`,
    spent: (over, allowed) => `${missers(over)} te veel; de foutmarge was ${numberWords(allowed, 'nl')}`,
    full: 'Geen misser meer toegestaan',
    left: (left) => `Nog ${missers(left)} toegestaan`,
  },
  en: {
    none: 'No miss allowed',
    spentWithout: (over) => `${misses(over)} too many; there is no error budget`,
    spent: (over, allowed) => `${misses(over)} too many; the error budget was ${numberWords(allowed, 'en')}`,
    full: 'No more misses allowed',
    left: (left) => `${misses(left)} more allowed`,
  },
};

function missers(count: number): string {
  return count === 1 ? '1 misser' : `${numberWords(count, 'nl')} missers`;
}

function misses(count: number): string {
  return count === 1 ? '1 miss' : `${numberWords(count, 'en')} misses`;
}

const MONTHS: Readonly<Record<Locale, readonly string[]>> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

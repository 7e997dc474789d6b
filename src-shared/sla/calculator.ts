import { type BoundedCache, boundedCache } from '../bounded-cache.ts';
import { err, ok, type Result } from '../result.ts';
import { answerTime } from '../time/answer-time.ts';
import type { ServiceHours } from '../time/calendar-history.ts';
import { parseServiceHours, problemWords } from '../time/parse-service-hours.ts';
import { type Fields, isAbsent, isFields } from '../time/question-fields.ts';
import { parseTimeQuestion } from '../time/time-question.ts';
import type { FieldsAnswerer } from './answer-line.ts';
import { type ContractBook, type Measure, versionAt } from './service-contract.ts';

const MEASURES: readonly string[] = ['response', 'resolution'] satisfies readonly Measure[];

/** How many definitions of service hours keep their index, and the characters of JSON that tell them apart. */
const CALENDARS = { entries: 256, characters: 8_000_000 };

type Hours = Result<ServiceHours, string>;

/** Answers questions to the service hours that stand in them, or to those of a contract. The same hours in JSON share one index. */
export function createCalculator(contracts: ContractBook): FieldsAnswerer {
  const calendars = boundedCache<Hours>(CALENDARS);
  return (fields) => {
    const hours = hoursOf(fields, contracts, calendars);
    if (!hours.ok) return hours;
    const question = parseTimeQuestion(fields);
    if (!question.ok) return question;
    const result = answerTime(hours.value, question.value);
    return result.ok ? ok({ result: result.value }) : result;
  };
}

function hoursOf(fields: Fields, contracts: ContractBook, calendars: BoundedCache<Hours>): Hours {
  const { calendar, contract } = fields;
  if (isAbsent(calendar) === isAbsent(contract)) return err('calendar: Either a calendar or a contract is needed.');
  if (!isAbsent(contract)) return contractHours(fields, contracts);
  if (!isFields(calendar)) return err('calendar: A calendar is an object with timeZone and weekly, or with versions.');
  return calendars.get(JSON.stringify(calendar), () => {
    const parsed = parseServiceHours(calendar);
    return parsed.ok ? parsed : err(problemWords(parsed.error, 'calendar'));
  });
}

/** Both measures of a contract run in the same hours. */
function contractHours({ contract: id, measure }: Fields, contracts: ContractBook): Hours {
  const contract = typeof id === 'string' ? contracts.get(id) : undefined;
  if (!contract) return err(`contract: This is not known; known are ${[...contracts.keys()].join(', ')}.`);
  if (!isAbsent(measure) && !(typeof measure === 'string' && MEASURES.includes(measure))) {
    return err(`measure: This is not known; known are ${MEASURES.join(', ')}.`);
  }
  // Every version knows the hours of all of them.
  return ok(versionAt(contract, Number.POSITIVE_INFINITY).hours);
}

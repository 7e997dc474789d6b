import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { equivalents } from './equivalents.ts';
import { createExaminer, type Examiner } from './examiner.ts';
import { type Mutant, mutantsOf } from './mutants.ts';

/**
 * Breaks the calendar engine in one place at a time and looks whether its tests notice. Takes minutes: run it by hand after a
 * change of the engine. `npm run mutation [-- file names]`; exits 1 below 95 %.
 */
const GOAL = 0.95;
const PARALLEL = 2;

const root = new URL('../..', import.meta.url).pathname;
const folder = 'src-shared/time';
const testFolder = 'test/shared/time';
const besideTheEngine = [
  'answer-time.ts',
  'local-moment.ts',
  'question-fields.ts',
  'time-question.ts',
  'duration-words.ts',
  'date-words.ts',
  'deadline-words.ts',
  'reason-words.ts',
  'calendar.ts',
  'parse-calendar-history.ts',
  'parse-service-hours.ts',
];
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, folder)).filter((file) => {
  return file.endsWith('.ts') && (wanted.length > 0 ? wanted.includes(file) : !besideTheEngine.includes(file));
});
const oracle = 'business-time.oracle.test.ts';
const slowTests = [`${testFolder}/${oracle}`];
const FAILS = 'The tests fail without any break.';
const allTests = readdirSync(join(root, testFolder)).filter((file) => {
  return file.endsWith('.test.ts') && !file.endsWith('-words.test.ts') && file !== 'imports.test.ts';
});

const limits = await limitsFromUnbroken();
const mutants = files.flatMap((file) => {
  const source = readFileSync(join(root, folder, file), 'utf8');
  return mutantsOf(`${folder}/${file}`, source).filter((mutant) => !isEquivalent(mutant, source));
});
const survivors: Mutant[] = [];
const queue = [...mutants];
await Promise.all(Array.from({ length: PARALLEL }, work));
const killed = mutants.length - survivors.length;
say(`${killed} of ${mutants.length} breaks noticed: ${((100 * killed) / mutants.length).toFixed(1)} %`);
process.exit(killed / mutants.length >= GOAL ? 0 : 1);

/** Limits are a multiple of what the tests take without a break, so that only a break that runs forever is taken for one. */
async function limitsFromUnbroken(): Promise<{ readonly quick: number; readonly slow: number }> {
  const examiner = createExaminer();
  if (await examiner.isNoticed({ mutant: undefined, tests: quickTests(''), limit: 120 })) throw new Error(FAILS);
  const quick = examiner.seconds();
  if (await examiner.isNoticed({ mutant: undefined, tests: slowTests, limit: 120 })) throw new Error(FAILS);
  const slow = examiner.seconds() - quick;
  examiner.close();
  say(`Without a break the tests take ${(quick + slow).toFixed(1)} s of processor.`);
  return { quick: 2.5 * quick, slow: 2.5 * slow };
}

async function work(): Promise<void> {
  const examiner = createExaminer();
  for (let mutant = queue.shift(); mutant !== undefined; mutant = queue.shift()) {
    if (await isNoticedBy(examiner, mutant)) continue;
    survivors.push(mutant);
    say(`survived ${mutant.file}:${mutant.line}  ${mutant.before}  →  ${mutant.after}`);
  }
  examiner.close();
}

/** Walking every minute of random windows is slow and comes last. */
async function isNoticedBy(examiner: Examiner, mutant: Mutant): Promise<boolean> {
  const quick = { mutant, tests: quickTests(mutant.file), limit: limits.quick };
  return (await examiner.isNoticed(quick)) || examiner.isNoticed({ mutant, tests: slowTests, limit: limits.slow });
}

/** The file's own test first, then what is quick, random cases last: most breaks are noticed early. */
function quickTests(file: string): readonly string[] {
  const first = [`${basename(file, '.ts')}.test.ts`, 'working-time-vectors.test.ts', 'paused-time.test.ts'];
  const last = ['holidays.test.ts', 'business-time.test.ts', 'zoned-time.test.ts', 'business-time.laws.test.ts'];
  const others = allTests.filter((test) => !last.includes(test) && test !== oracle);
  const inOrder = [...first.filter((test) => allTests.includes(test)), ...others, ...last];
  return [...new Set(inOrder)].map((test) => `${testFolder}/${test}`);
}

function isEquivalent(mutant: Mutant, source: string): boolean {
  const text = source.split('\n')[mutant.line - 1] ?? '';
  return equivalents.some(({ file, line, before, after }) => {
    const isHere = mutant.file.endsWith(`/${file}`) && text.includes(line);
    return isHere && mutant.before === before && mutant.after === after;
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { parseArgs } from 'node:util';
import { ensureScreens } from './built.ts';
import { askedToStop } from './child-process.ts';
import { giveUp } from './project.ts';
import { runStage, type StageOutcome } from './run-stage.ts';
import { ensureSystemPackages, testPackages } from './system-packages.ts';
import { addCounts, type Counts, countsLine, noCounts, withoutSkipped } from './test-counts.ts';
import { allStages, hostsCovered, type Stage } from './test-stages.ts';

const LIGHT_AT_ONCE = 2;

const stages = chosenStages();
const stop = askedToStop();
let stopping = false;
void stop.then(() => {
  stopping = true;
});
if (stages.some((stage) => stage.needs === 'real things')) await prepareRealThings();
const outcomes = [...(await runLight(stages)), ...(await runHeavy(stages))];
if (stopping) giveUp('Stopped before the end.', 130);
summarise(outcomes);

function chosenStages(): readonly Stage[] {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const all = allStages();
  if (values.only === undefined) return all;
  const wanted = values.only.split(',').map((name) => name.trim());
  const groups = new Set(all.map((stage) => stage.group));
  const unknown = wanted.filter((name) => !groups.has(name));
  if (unknown.length > 0) giveUp(`No such stage: ${unknown.join(', ')}. There are: ${[...groups].join(', ')}.`, 2);
  return all.filter((stage) => wanted.includes(stage.group));
}

async function prepareRealThings(): Promise<void> {
  const packages = ensureSystemPackages(testPackages);
  if (!packages.ok) giveUp(packages.error);
  ensureScreens();
}

async function runLight(all: readonly Stage[]): Promise<readonly StageOutcome[]> {
  const waiting = all.filter((stage) => stage.weight === 'light');
  const done: StageOutcome[] = [];
  async function lane(): Promise<void> {
    for (let stage = waiting.shift(); stage !== undefined && !stopping; stage = waiting.shift())
      done.push(await runAndReport(stage));
  }
  await Promise.all(Array.from({ length: LIGHT_AT_ONCE }, lane));
  return all.flatMap((stage) => done.find((outcome) => outcome.stage === stage) ?? []);
}

async function runHeavy(all: readonly Stage[]): Promise<readonly StageOutcome[]> {
  const done: StageOutcome[] = [];
  for (const stage of all.filter((entry) => entry.weight === 'heavy')) {
    if (!stopping) done.push(await runAndReport(stage));
  }
  return done;
}

async function runAndReport(stage: Stage): Promise<StageOutcome> {
  const outcome = await runStage(stage, stop);
  if (outcome.counts.failed > 0) process.stdout.write(`\n── ${stage.name} ──\n${outcome.output}\n`);
  process.stdout.write(`${line(outcome)}\n`);
  return outcome;
}

function line({ stage, counts, seconds }: StageOutcome): string {
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  return `${verdict.padEnd(7)}${stage.name.padEnd(22)}${countsLine(counts).padEnd(36)}${seconds.toFixed(1).padStart(7)} s`;
}

function summarise(all: readonly StageOutcome[]): void {
  const sum = all.reduce<Counts>((counts, outcome) => addCounts(counts, outcome.counts), noCounts);
  const total = process.env.CI ? withoutSkipped(sum) : sum;
  process.stdout.write(`\n${all.map(line).join('\n')}\n`);
  if (all.some((outcome) => outcome.stage.group === 'e2e')) process.stdout.write(`${hostsCovered()}\n`);
  if (process.env.CI && sum.skipped > 0) process.stdout.write(`${sum.skipped} skipped count as failed here\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
  process.stdout.write(`${countsLine(total)}\n`, () => process.exit());
}

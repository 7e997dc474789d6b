import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname } from 'node:path';
import { startProgram } from './child-process.ts';
import { inProject } from './project.ts';
import { type Counts, countsOfCheck, countsOfPlaywright, countsOfVitest } from './test-counts.ts';
import { reportFile, type Stage } from './test-stages.ts';

export interface StageOutcome {
  readonly stage: Stage;
  readonly counts: Counts;
  readonly seconds: number;
  /** Everything it printed. */
  readonly output: string;
}

/** Runs one stage to its end and counts what came of it. */
export async function runStage(stage: Stage, stop: Promise<void>): Promise<StageOutcome> {
  const begun = performance.now();
  const report = reportFile(stage);
  rmSync(report, { force: true });
  mkdirSync(dirname(report), { recursive: true });
  const [program, ...parameters] = stage.command;
  const running = startProgram(process.execPath, [binary(program), ...parameters, ...reporting(stage, report)], {
    cwd: inProject(),
    env: {
      ...process.env,
      ...stage.environment,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      // Stories start a host and a command many times over: what was compiled once is.
      NODE_COMPILE_CACHE: inProject('out', 'compiled'),
      PATH: pathWithOurNode(),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: Buffer[] = [];
  running.process.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  running.process.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));
  void stop.then(() => running.stop());
  const exitCode = await running.ended;
  return {
    stage,
    counts: counted(stage, exitCode, report),
    seconds: (performance.now() - begun) / 1000,
    output: Buffer.concat(chunks).toString('utf8'),
  };
}

const programs = {
  biome: ['@biomejs', 'biome', 'bin', 'biome'],
  tsc: ['typescript', 'bin', 'tsc'],
  vitest: ['vitest', 'vitest.mjs'],
  playwright: ['@playwright', 'test', 'cli.js'],
} as const;

function binary(program: Stage['command'][0]): string {
  return inProject('node_modules', ...programs[program]);
}

function reporting(stage: Stage, report: string): readonly string[] {
  if (stage.report !== 'vitest') return [];
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
}

function counted(stage: Stage, exitCode: number, report: string): Counts {
  if (stage.report === 'exit code') return countsOfCheck(exitCode);
  const written: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  return stage.report === 'vitest' ? countsOfVitest(written, exitCode) : countsOfPlaywright(written, exitCode);
}

/** Tests start programs by name too: they get the Node that we run on. */
function pathWithOurNode(): string {
  return [dirname(process.execPath), inProject('node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
}

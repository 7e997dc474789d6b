import { electronPlace, presentElectron } from './electron-runtime.ts';
import { inProject } from './project.ts';

type Program = 'biome' | 'tsc' | 'vitest' | 'playwright';

export interface Stage {
  readonly name: string;
  /** What `--only` calls it: the unit stage is one name and several runs. */
  readonly group: string;
  readonly command: readonly [Program, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  readonly report: 'exit code' | 'vitest' | 'playwright';
  /** Light stages run two at a time; a heavy one owns the machine. */
  readonly weight: 'light' | 'heavy';
  /** The built screens, a browser, a mail server. */
  readonly needs?: 'real things';
}

/** Host zones under which the same tests must give the same answers: hosts differ, the desk's time does not. */
const hostZones = ['UTC', 'Europe/Amsterdam', 'America/New_York'];

export function allStages(): readonly Stage[] {
  return [
    check('format', ['biome', 'format', '--error-on-warnings', '.']),
    check('lint', ['biome', 'check', '--formatter-enabled=false', '--error-on-warnings', '.']),
    check('types', ['tsc', '-p', '.']),
    check('architecture', ['vitest', 'run', '--project', 'architecture']),
    ...hostZones.map((zone) => unit(zone, [])),
    // 45 minutes off the hour, and summer in January.
    unit('Pacific/Chatham', ['test/shared/time', 'test/shared/sla']),
    {
      name: 'integration',
      group: 'integration',
      command: ['vitest', 'run', '--project', 'integration'],
      report: 'vitest',
      // One test at a time, and most of it waiting: it fills the lane that the last unit stage leaves free.
      weight: 'light',
      needs: 'real things',
    },
    {
      name: 'e2e',
      group: 'e2e',
      command: ['playwright', 'test', '--reporter=line,json'],
      report: 'playwright',
      weight: 'heavy',
      needs: 'real things',
    },
  ];
}

/** Which hosts the end-to-end stories run on here, in words. */
export function hostsCovered(): string {
  return presentElectron(electronPlace()) === undefined
    ? 'end-to-end on: node (not on electron: its runtime is not on this machine)'
    : 'end-to-end on: node, electron';
}

export function reportFile(stage: Stage): string {
  return inProject('out', 'test-reports', `${stage.name.replaceAll(/[^a-z]+/gi, '-')}.json`);
}

function check(name: string, command: readonly [Program, ...string[]]): Stage {
  return { name, group: name, command, report: 'exit code', weight: 'light' };
}

function unit(zone: string, only: readonly string[]): Stage {
  return {
    name: `unit ${zone}`,
    group: 'unit',
    command: ['vitest', 'run', '--project', 'unit', '--maxWorkers=1', ...only],
    environment: { TZ: zone },
    report: 'vitest',
    weight: 'light',
  };
}

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultExportViolations, nameViolations, purityViolations } from '../support/architecture/form-rules.ts';
import { importViolations } from '../support/architecture/import-rules.ts';
import { type SourceFile, sourceFile, sourceFilesIn } from '../support/architecture/source-file.ts';

const root = join(import.meta.dirname, '..', '..');
const sources = ['src-shared', 'src-main', 'src-renderer', 'build'].flatMap((folder) => sourceFilesIn(root, folder));
const tests = sourceFilesIn(root, 'test');

function violations(file: SourceFile): readonly string[] {
  return [
    ...importViolations(file),
    ...purityViolations(file),
    ...nameViolations(file),
    ...defaultExportViolations(file),
  ];
}

describe('the architecture', () => {
  it('looks at every source of the three parts', () => {
    const parts = new Set(sources.map((file) => file.path.split('/')[0]));
    expect([...parts].sort()).toEqual(['build', 'src-main', 'src-renderer', 'src-shared']);
  });

  it('holds in every source file', () => {
    expect(sources.flatMap(violations)).toEqual([]);
  });

  it('holds for the names of the tests', () => {
    expect(tests.flatMap((file) => [...nameViolations(file), ...defaultExportViolations(file)])).toEqual([]);
  });
});

describe('the checker', () => {
  const seeded: readonly (readonly [path: string, text: string, violation: string])[] = [
    ['src-shared/sla/due.ts', "import { readFileSync } from 'node:fs';", 'must not import node:fs'],
    ['src-shared/sla/due.ts', "import Dexie from 'dexie';", 'must not import dexie'],
    ['src-shared/sla/due.ts', "import { format } from 'date-fns';", 'must not import date-fns'],
    ['src-shared/sla/due.ts', "export { a } from '../../src-main/ports.ts';", 'must not import src-main/ports.ts'],
    ['src-shared/sla/due.ts', "const a = await import('react');", 'must not import react'],
    ['src-shared/sla/due.ts', 'export const now = Date.now();', 'must not use Date.now'],
    ['src-shared/sla/due.ts', 'export const now = new Date();', 'must not use new Date()'],
    ['src-shared/sla/due.ts', 'export const dice = () => Math.random();', 'must not use Math.random'],
    ['src-shared/sla/due.ts', 'export const title = document.title;', 'must not use document'],
    ['src-shared/sla/due.ts', 'export const width = window.innerWidth as number;', 'must not use window'],
    ['src-main/services/a.ts', "import type { X } from '../adapters/b.ts';", 'must not import src-main/adapters/b.ts'],
    ['src-main/services/a.ts', "import { join } from 'node:path';", 'must not import node:path'],
    ['src-main/services/a.ts', 'export const now = Date.now();', 'must not use Date.now'],
    ['src-main/adapters/a.ts', "import { b } from '../services/b.ts';", 'must not import src-main/services/b.ts'],
    ['src-main/adapters/a.ts', "import { app } from 'electron';", 'must not import electron'],
    ['src-main/hosts/node/a.ts', "import { app } from 'electron';", 'must not import electron'],
    [
      'src-main/hosts/node/a.ts',
      "import { b } from '../electron/b.ts';",
      'must not import src-main/hosts/electron/b.ts',
    ],
    ['src-main/cli/a.ts', "import { b } from '../../src-renderer/b.ts';", 'must not import src-renderer/b.ts'],
    ['src-renderer/app/a.ts', "import { b } from '../../src-main/ports.ts';", 'must not import src-main/ports.ts'],
    ['src-renderer/app/a.ts', "import { join } from 'node:path';", 'must not import node:path'],
    [
      'src-renderer/features/queue/a.ts',
      "import { b } from '../board/b.ts';",
      'must not import src-renderer/features/board/b.ts',
    ],
    ['src-renderer/features/queue/a.ts', "import { liveQuery } from 'dexie';", 'must not import dexie'],
    [
      'src-renderer/features/queue/a.ts',
      "import { rowOf, type TicketRow } from '../../replica/ticket-row.ts';",
      'must not import src-renderer/replica/ticket-row.ts',
    ],
    ['src-renderer/replica/a.ts', "import { b } from '../state/b.ts';", 'must not import src-renderer/state/b.ts'],
    [
      'src-renderer/ticket-parts/a.ts',
      "import { b } from '../features/queue/b.ts';",
      'must not import src-renderer/features/queue/b.ts',
    ],
    ['src-renderer/ui/a.tsx', "import { b } from '../queries/b.ts';", 'must not import src-renderer/queries/b.ts'],
    ['src-renderer/ui/date-utils.ts', '', "'date-utils' says nothing"],
    ['src-renderer/ui/DatePicker.tsx', '', "'DatePicker' is not kebab-case"],
    ['src-renderer/ui/a.ts', 'export default 3;', 'must not have a default export'],
    ['src-elsewhere/a.ts', '', 'is in no known layer'],
  ];

  it.each(seeded)('finds in %s: %s', (path, text, violation) => {
    const found = violations(sourceFile(path, text));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(violation);
  });

  const innocent: readonly (readonly [path: string, text: string])[] = [
    ['src-shared/sla/due.ts', "import { z } from 'zod'; import { DAY } from '../time/instant.ts';"],
    ['src-shared/sla/due.ts', 'export const day = (at: number) => new Date(at).getUTCDay();'],
    ['src-shared/sla/due.ts', 'export interface Call { readonly history: string; readonly location?: Window }'],
    [
      'src-shared/sla/due.ts',
      "export const call = { location: 'Utrecht', history: 1 }; export const a = call.location;",
    ],
    [
      'src-shared/sla/due.ts',
      "// Date.now() is not for us, nor is import x from 'electron'\nexport const text = 'Date.now()';",
    ],
    ['src-renderer/features/queue/a.ts', "import { b } from '../../queries/b.ts'; import { c } from './c.ts';"],
    ['src-renderer/features/queue/a.ts', "import type { TicketRow } from '../../replica/ticket-row.ts';"],
    ['src-main/hosts/electron/main.ts', "import { app } from 'electron';"],
  ];

  it.each(innocent)('finds nothing in %s: %s', (path, text) => {
    expect(violations(sourceFile(path, text))).toEqual([]);
  });
});

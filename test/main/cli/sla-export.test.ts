import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { slaExport } from '../../../src-main/cli/sla-export.ts';
import { slaReplay } from '../../../src-main/cli/sla-replay.ts';
import { parseEventOrEnd, parseHeader } from '../../../src-shared/journal/journal-file.ts';
import { runCommand } from '../../support/run-command.ts';
import { runSla } from '../../support/run-sla.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openFurnishedDesk, registration } from '../../support/test-desk.ts';

describe('sla export', () => {
  it('P17 writes every event in order, between a header with the contracts and an end, while the desk runs', async () => {
    const desk = await openFurnishedDesk();
    await desk.set(registration('t', 'org-metaal'));
    const ended = await runCommand(slaExport, ['--data', desk.folder]);
    expect(ended).toMatchObject({ code: 0, errors: '' });
    const [header = '', ...rest] = ended.output.trimEnd().split('\n');
    expect(parseHeader(header)).toMatchObject({
      ok: true,
      value: {
        format: 'klokslag-journal',
        version: 1,
        journalId: desk.journal.id,
        head: 10,
        contracts: [{ id: 'smart-fms-basic' }, { id: 'smart-production-suite' }],
      },
    });
    const scope = { streams: ['organisation', 'contact', 'person', 'ticket', 'call', 'contract'] } as const;
    const { events } = await desk.journal.since({ scope, cursor: 0, limit: 100 });
    expect(rest.slice(0, -1).map((line) => JSON.parse(line))).toEqual(events);
    expect(parseEventOrEnd(rest.at(-1) ?? '')).toMatchObject({ ok: true, value: { end: 10 } });
    await desk.set(registration('t2', 'org-metaal'));
    expect(await desk.journal.head()).toBe(11);
  });

  it('writes a file that only its owner can read, and never over another', async () => {
    const desk = await openFurnishedDesk();
    const out = join(temporaryFolder(), 'journal.ndjson');
    expect(await runCommand(slaExport, ['--data', desk.folder, '--out', out])).toEqual({
      code: 0,
      output: '',
      errors: '',
    });
    const text = readFileSync(out, 'utf8');
    expect(text).toMatch(/^\{"format":"klokslag-journal",/);
    expect(text).toMatch(/\n\{"end":9,"sha256":"[0-9a-f]{64}"\}\n$/);
    if (process.platform !== 'win32') expect(statSync(out).mode & 0o777).toBe(0o600);
    appendFileSync(out, 'kept');
    expect(await runCommand(slaExport, ['--data', desk.folder, '--out', out])).toMatchObject({ code: 1 });
    expect(readFileSync(out, 'utf8')).toMatch(/kept$/);
  });

  it('is what a replay reads, as two processes too', async () => {
    const desk = await openFurnishedDesk();
    await desk.set({ ...registration('t', 'org-metaal'), priority: 'b' });
    const exported = await runSla(['export', '--data', desk.folder]);
    const replayed = await runCommand(slaReplay, ['-', '--json', '--ticket', '10001'], exported.output);
    expect(replayed).toMatchObject({ code: 0, errors: '' });
    expect(JSON.parse(replayed.output)).toMatchObject({
      ticket: 10001,
      clocks: [
        { measure: 'response', deadline: '2026-11-24T08:00:00Z' },
        { measure: 'resolution', deadline: '2026-11-30T09:00:00Z' },
      ],
    });
  });

  it('says so where there is no journal, or one of a newer version', async () => {
    const nothing = temporaryFolder();
    expect((await runCommand(slaExport, ['--data', nothing])).errors).toContain(`There is no journal in ${nothing}`);
    const desk = await openFurnishedDesk();
    await desk.close();
    const database = new DatabaseSync(join(desk.folder, 'journal.sqlite'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    const newer = await runCommand(slaExport, ['--data', desk.folder]);
    expect(newer).toMatchObject({ code: 1, output: '' });
    expect(newer.errors).toContain('update Klokslag');
  });
});

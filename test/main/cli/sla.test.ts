import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSla } from '../../support/run-sla.ts';

const question = '{"id":1,"contract":"smart-fms-basic","op":"add","start":"2026-03-27T10:30:00Z","ms":7200000}';
const answer = '{"id":1,"result":"2026-03-30T08:30:00Z"}\n';

describe('sla calc', () => {
  it('answers line by line, with a byte order mark, line ends of two kinds, empty lines and none at the end', async () => {
    const ended = await runSla(['calc'], `\uFEFF${question}\r\n\r\n\n${question}`);
    expect(ended).toEqual({ code: 0, output: answer + answer, errors: '' });
  });

  it('goes on after a line that cannot be answered, and says so by its exit code', async () => {
    const wrong = '{"id":"é","op":"halve","contract":"smart-fms-basic"}';
    const ended = await runSla(['calc'], `[]\n${wrong}\n${question}\n`);
    expect(ended).toEqual({
      code: 1,
      output:
        '{"id":null,"error":"Line 1: This is not an object."}\n' +
        '{"id":"é","error":"op: This is not known; known are add, between, subtract, isOpen, nextOpen, nextClose and explain."}\n' +
        answer,
      errors: '',
    });
  });

  it('answers nothing to nothing', async () =>
    expect(await runSla(['calc'])).toEqual({ code: 0, output: '', errors: '' }));

  it('ends quietly when nobody reads on', async () => {
    const sla = join(import.meta.dirname, '..', '..', '..', 'src-main', 'cli', 'sla.ts');
    const child = spawn(process.execPath, [sla, 'calc'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (piece: Buffer) => {
      errors += piece.toString();
    });
    child.stdin.on('error', () => undefined);
    const ended = once(child, 'close');
    child.stdin.write(`${question}\n`);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(`${question}\n`.repeat(50_000));
    expect(await ended).toEqual([0, null]);
    expect(errors).toBe('');
  });
});

describe('sla deadlines', () => {
  it('answers a report with its deadlines', async () => {
    const report =
      '{"id":"r","contract":"smart-production-suite","kind":"incident-bug","priority":"b","channel":"portal","receivedAt":"2026-03-27T16:30:00Z"}';
    expect(await runSla(['deadlines'], report)).toEqual({
      code: 0,
      output:
        '{"id":"r","response":{"deadline":"2026-03-30T14:30:00Z","committed":true,"percentile":90},' +
        '"resolution":{"deadline":"2026-04-03T15:30:00Z","committed":true,"percentile":75}}\n',
      errors: '',
    });
  });
});

describe('sla deadline', () => {
  it('tells a person in the language of the terminal', async () => {
    const typed = '--contract smart-fms-basic --priority A --channel portal --received 2026-03-27T11:30'.split(' ');
    const ended = await runSla(['deadline', ...typed]);
    expect(ended.code).toBe(0);
    expect(ended.output).toContain('Reactie: ma 30 mrt 2026 10:30, toegezegd\n');
  });
});

describe('how it is called', () => {
  it.each([[['--help']], [['calc', '--help']], [['deadlines', '-h']], [['deadline', '--help']]])(
    'explains itself for %j',
    async (parameters) => {
      const ended = await runSla(parameters);
      expect(ended).toMatchObject({ code: 0, errors: '' });
      expect(ended.output).toMatch(/^sla /);
    },
  );

  it.each([
    [[], 'Which command?'],
    [['reckon'], "There is no command 'reckon'."],
    [['calc', '--fast'], "What is '--fast'?"],
    [['deadline', '--fast'], "Unknown option '--fast'"],
  ])('refuses %j', async (parameters, problem) => {
    const ended = await runSla(parameters);
    expect(ended).toMatchObject({ code: 2, output: '' });
    expect(ended.errors).toContain(problem);
    expect(ended.errors).toMatch(/\n\nsla /);
  });
});

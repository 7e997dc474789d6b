import { describe, expect, it } from 'vitest';
import { startOptions } from '../../build/start-options.ts';

describe('what is typed behind npm start', () => {
  it('may be nothing', () => {
    expect(startOptions([])).toEqual({ ok: true, value: { example: false, host: 'whichever' } });
  });

  it('is read whole', () => {
    expect(startOptions(['--example', '--data', '/srv/desk', '--port', '8080', '--host', 'node'])).toEqual({
      ok: true,
      value: { example: true, host: 'node', data: '/srv/desk', port: 8080 },
    });
  });

  it.each([
    [['--host', 'browser'], "--host is 'node' or 'electron', not 'browser'."],
    [['--port', 'http'], "--port is a number from 0 to 65535, not 'http'."],
    [['--port', '70000'], "--port is a number from 0 to 65535, not '70000'."],
  ])('is refused with a sentence: %j', (parameters, error) => {
    expect(startOptions(parameters)).toEqual({ ok: false, error });
  });

  it('is refused when it is unknown, with what is known', () => {
    const answer = startOptions(['--exmaple']);
    expect(answer.ok ? '' : answer.error).toContain('Known: --example, --data DIR, --port N, --host node|electron.');
  });
});

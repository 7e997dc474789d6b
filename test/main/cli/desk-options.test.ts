import { expect, it } from 'vitest';
import { deskOptions } from '../../../src-main/cli/desk-options.ts';

it('reads for whom a link is', () => {
  const typed = [
    'link',
    '--role',
    'administrator',
    '--organisation',
    'org-metaal',
    '--name',
    'Anna',
    '--data',
    '/tmp/d',
  ];
  expect(deskOptions(typed)).toEqual({
    ok: true,
    value: { role: 'administrator', organisationId: 'org-metaal', name: 'Anna', data: '/tmp/d' },
  });
  expect(deskOptions(['link', '--role', 'wallboard'])).toEqual({ ok: true, value: { role: 'wallboard' } });
});

it.each([
  [[], 'desk link --role'],
  [['unlink', '--role', 'lead'], 'desk link --role'],
  [['link'], '--role is agent, lead, administrator'],
  [['link', '--role', 'boss'], '--role is agent, lead, administrator'],
  [['link', '--role', 'administrator'], 'An administrator needs --organisation ID.'],
  [['link', '--role', 'agent', '--organisation', 'org-metaal'], '--organisation goes with --role administrator.'],
  [['link', '--rol', 'agent'], 'desk link --role'],
])('says what is missing from %j', (typed, sentence) => {
  const options = deskOptions(typed);
  expect(options.ok ? '' : options.error).toContain(sentence);
});

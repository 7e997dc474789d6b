import { expect, it } from 'vitest';
import { isAutomatic } from '../../../src-shared/intake/automatic-mail.ts';

it.each([
  ['auto-submitted', 'auto-replied'],
  ['auto-submitted', 'Auto-Generated; type=vacation'],
  ['content-type', 'multipart/report; report-type=delivery-status; boundary=x'],
  ['precedence', 'Bulk'],
  ['precedence', 'auto_reply'],
  ['return-path', '<>'],
  ['x-autoreply', 'yes'],
])('knows a machine by %s: %s', (name, value) => {
  expect(
    isAutomatic([
      { name: 'subject', value: 'x' },
      { name, value },
    ]),
  ).toBe(true);
});

it.each([
  ['auto-submitted', 'no'],
  ['auto-submitted', 'No (a person wrote it)'],
  ['precedence', 'list'],
  ['content-type', 'multipart/mixed; boundary=x'],
  ['return-path', '<piet@metaal.example>'],
  ['x-autoreply', 'no'],
  ['subject', 'Auto-Submitted: auto-replied'],
])('takes a person at their word with %s: %s', (name, value) => {
  expect(isAutomatic([{ name, value }])).toBe(false);
});

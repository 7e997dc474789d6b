import { expect, it } from 'vitest';
import { rawHeaders } from '../../../src-shared/intake/raw-headers.ts';

it('reads what can be read at the top of a broken message', () => {
  const message = [
    'Received: from x',
    'FROM: "Piet" <Piet@Metaal.example>',
    'Subject: Heel',
    '\tkapot',
    'Message-Id: <a@x>',
    '',
    'Subject: niet deze',
  ].join('\r\n');
  expect(rawHeaders(message)).toEqual({ messageId: 'a@x', subject: 'Heel kapot', address: 'piet@metaal.example' });
});

it('reads nothing where there is nothing', () => {
  expect(rawHeaders('')).toEqual({});
  expect(rawHeaders('\u0000\u0001\u0002')).toEqual({});
  expect(rawHeaders('\r\n\r\nSubject: te laat')).toEqual({});
});

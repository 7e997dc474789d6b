import { expect, it } from 'vitest';
import { cutText, fileName, LONGEST_TEXT, personName, subjectLine } from '../../../src-shared/intake/mail-text.ts';

it('cuts a text at the limit, never through a character, and says so', () => {
  expect(cutText('hallo\r\nwereld\0')).toEqual({ text: 'hallo\nwereld' });
  expect(cutText('a'.repeat(LONGEST_TEXT))).toEqual({ text: 'a'.repeat(LONGEST_TEXT) });
  expect(cutText(`${'a'.repeat(LONGEST_TEXT - 1)}😀`)).toEqual({ text: 'a'.repeat(LONGEST_TEXT - 1), truncated: true });
});

it.each([
  ['Printer\r\n  staat stil', 'Printer staat stil'],
  ['  \u200b ', undefined],
  [undefined, undefined],
  ['regel\u202eomgekeerd', 'regel omgekeerd'],
  ['gezin 👨‍👩‍👧 mee', 'gezin 👨‍👩‍👧 mee'],
  ['x'.repeat(600), 'x'.repeat(500)],
])('makes one line of the subject %j', (given, expected) => {
  expect(subjectLine(given)).toBe(expected);
});

it('takes the quotes off a name', () => {
  expect(personName(' "De Vries, Piet" '.trim())).toBe('De Vries, Piet');
});

it.each([
  ['verslag.pdf', 'verslag.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Temp\\foto.png', 'foto.png'],
  ['rekening\u202efdp.exe', 'rekening fdp.exe'],
  ['a<b>:"c|d?*.txt', 'a_b___c_d__.txt'],
  ['..', 'bijlage'],
  ['.htaccess', 'htaccess'],
  ['', 'bijlage'],
  [undefined, 'bijlage'],
])('makes a harmless file name of %j', (given, expected) => {
  expect(fileName(given, 'bijlage')).toBe(expected);
});

it('keeps the ending of a file name that is too long', () => {
  expect(fileName(`${'lang'.repeat(100)}.xlsx`, 'bijlage')).toBe(`${'lang'.repeat(100).slice(0, 250)}.xlsx`);
});

import { expect, it } from 'vitest';
import { isBenchModule, measurementJson, measurementTable } from '../../build/measurement.ts';

const measurements = [
  { name: 'board tick', value: 0.4217, unit: 'ms', goal: '<= 1', holds: true },
  { name: 'first fill', value: 1.62, unit: '×', goal: '<= 1.5', holds: false },
  { name: 'mails', value: 1234.5, unit: '/s' },
];

it('stands in columns with its verdict in words', () => {
  expect(measurementTable(measurements)).toBe(
    [
      '            value  unit  goal',
      'board tick  0.422  ms    <= 1    holds',
      'first fill   1.62  ×     <= 1.5  MISSED',
      'mails        1235  /s',
    ].join('\n'),
  );
});

it('is one JSON object a line', () => {
  expect(measurements.map(measurementJson)).toEqual([
    '{"name":"board tick","value":0.4217,"unit":"ms","goal":"<= 1","holds":true}',
    '{"name":"first fill","value":1.62,"unit":"×","goal":"<= 1.5","holds":false}',
    '{"name":"mails","value":1234.5,"unit":"/s"}',
  ]);
});

it('comes from a module that has a name and can run', () => {
  expect(isBenchModule({ name: 'mails', run: async () => [] })).toBe(true);
  expect([isBenchModule({ name: 'mails' }), isBenchModule(undefined)]).toEqual([false, false]);
});

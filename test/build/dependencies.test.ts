import { expect, it } from 'vitest';
import { staleDependencies } from '../../build/dependencies.mjs';

const zod = { version: '4.6.7', integrity: 'sha512-a' };

it('finds nothing to do where all is installed', () => {
  expect(staleDependencies({ '': { version: '0.1.0' }, 'node_modules/zod': zod }, { 'node_modules/zod': zod })).toEqual(
    [],
  );
});

it('finds what is missing, of another version or of other content', () => {
  const wanted = {
    'node_modules/zod': zod,
    'node_modules/react': { version: '19.3.1', integrity: 'sha512-b' },
    'node_modules/dexie': { version: '4.4.7', integrity: 'sha512-c' },
  };
  const installed = {
    'node_modules/react': { version: '19.3.0', integrity: 'sha512-b' },
    'node_modules/dexie': { version: '4.4.7', integrity: 'sha512-other' },
  };
  expect(staleDependencies(wanted, installed)).toEqual(['zod', 'react', 'dexie']);
});

it("does not miss what is only for other people's machines", () => {
  expect(staleDependencies({ 'node_modules/fsevents': { version: '2.3.3', optional: true } }, {})).toEqual([]);
});

import { expect, it } from 'vitest';
import { keyGroups } from '../../../src-renderer/shell/key-groups.ts';

it('lists keys by the place where they work, with those that no command has', () => {
  const commands = [
    { group: 'Wachtrij', label: 'Omlaag', keys: 'j' },
    { group: 'Overal', label: 'Zoek een opdracht', keys: '$mod+k' },
    { group: 'Overal', label: 'Meld af' },
  ];
  const plain = [
    { group: 'Overal', label: 'Open', keys: 'Enter' },
    { group: 'Overal', label: 'Sluit', keys: 'Escape' },
  ];
  expect(keyGroups(commands, plain, 'nl')).toEqual([
    { label: 'Wachtrij', lines: [{ label: 'Omlaag', keys: ['J'] }] },
    {
      label: 'Overal',
      lines: [
        { label: 'Zoek een opdracht', keys: ['Ctrl', 'K'] },
        { label: 'Open', keys: ['↵'] },
        { label: 'Sluit', keys: ['Esc'] },
      ],
    },
  ]);
});

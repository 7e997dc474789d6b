import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AppCommand } from './app-command.ts';
import { commandStore, offerCommands, withdrawCommands } from './command-registry.ts';

export type { AppCommand } from './app-command.ts';

/** Offers these commands as long as the component is on the screen: in the palette, the list of keys, and by key. */
export function useCommands(commands: readonly AppCommand[]): void {
  const [owner] = useState(() => Symbol('commands'));
  const latest = useRef(commands);
  latest.current = commands;
  const signature = JSON.stringify(commands.map(({ run: _run, ...rest }) => rest));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a command does is looked up when it is given; only what it says is compared.
  useEffect(() => {
    offerCommands(
      owner,
      commands.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() })),
    );
  }, [owner, signature]);
  useEffect(() => () => withdrawCommands(owner), [owner]);
}

/** Every command that can be given now. */
export function useAllCommands(): readonly AppCommand[] {
  return useStore(commandStore);
}

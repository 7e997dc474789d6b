import { useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AppCommand } from './app-command.ts';
import { commandStore, offerCommands, withdrawCommands } from './command-registry.ts';

export type { AppCommand } from './app-command.ts';

/** Offers these commands as long as the component is on the screen: in the palette, the list of keys, and by key. */
export function useCommands(commands: readonly AppCommand[]): void {
  const [owner] = useState(() => Symbol('commands'));
  const latest = useRef(commands);
  latest.current = commands;
  // Only what a command says is compared; what it does is looked up when it is given.
  const said = JSON.stringify(commands.map(({ run: _run, ...rest }) => rest));
  // Before it is painted: a key pressed at the first sight of a screen is that screen's.
  useLayoutEffect(() => {
    const spoken: readonly Omit<AppCommand, 'run'>[] = JSON.parse(said);
    offerCommands(
      owner,
      spoken.map((command, index) => ({ ...command, run: () => latest.current[index]?.run() })),
    );
  }, [owner, said]);
  useLayoutEffect(() => () => withdrawCommands(owner), [owner]);
}

/** Every command that can be given now. */
export function useAllCommands(): readonly AppCommand[] {
  return useStore(commandStore);
}

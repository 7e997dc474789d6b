import { useStore } from 'zustand';
import type { Person } from '../../src-shared/directory/directory.ts';
import { useDesk } from '../state/desk-context.ts';
import { signOut } from '../state/session-state.ts';

export interface SessionView {
  readonly person: Person;
  readonly deskName: string;
  /** The data is a sample. */
  readonly example: boolean;
  readonly signOut: () => void;
}

export function useSession(): SessionView {
  const desk = useDesk();
  const hello = useStore(desk.hello);
  return { person: hello.person, deskName: hello.deskName, example: hello.example, signOut };
}

import { useStore } from 'zustand';
import type { DirectoryState } from '../state/desk.ts';
import { useDesk } from '../state/desk-context.ts';

/** Customers, contacts and people, own changes that wait included. */
export function useDirectory(): DirectoryState {
  return useStore(useDesk().directory);
}

import { useCallback } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { NewBlob } from '../replica/outbox-db.ts';
import { useDesk } from '../state/desk-context.ts';

export type Execute = (
  body: CommandBody,
  options?: { readonly blobs?: readonly NewBlob[] },
) => Promise<{ readonly commandId: string }>;

/** Stores a command durably, shows it at once, and delivers it by itself. Resolves when it cannot be lost any more. */
export function useExecute(): Execute {
  const desk = useDesk();
  return useCallback((body, options) => desk.execute(body, options?.blobs), [desk]);
}

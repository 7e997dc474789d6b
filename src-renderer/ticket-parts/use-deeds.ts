import { useCallback } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { useExecute } from '../queries/use-execute.ts';
import { useWords } from '../queries/use-words.ts';
import type { DraftFile } from '../state/ticket-drafts.ts';
import { toastFailure } from '../ui/toast.tsx';

/** Gives commands one after the other; answers whether all of them are kept. A failure to keep one is said, and nothing is cleared. */
export function useCommandSequence(): (
  bodies: readonly CommandBody[],
  files?: readonly DraftFile[],
) => Promise<boolean> {
  const execute = useExecute();
  const { t } = useWords('ticket');
  return useCallback(
    async (bodies, files = []) => {
      try {
        for (const body of bodies) {
          const blobs = 'attachments' in body ? files.map((file) => file.blob) : [];
          await execute(body, { blobs });
        }
        return true;
      } catch (error) {
        console.error('A command could not be stored', error);
        toastFailure(t('failedToStore'));
        return false;
      }
    },
    [execute, t],
  );
}

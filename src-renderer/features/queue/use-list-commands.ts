import { useCommands } from '../../commands/use-commands.ts';
import { useWords } from '../../queries/use-words.ts';
import { useQueueWalk } from '../../state/queue-walk.ts';
import type { usePreviewState } from './preview-state.ts';
import type { QueueSelection } from './queue-selection.ts';

interface ListCommands {
  readonly ids: readonly string[];
  readonly selection: QueueSelection;
  readonly preview: ReturnType<typeof usePreviewState.getState>;
  readonly openTicket: (id: string | undefined) => void;
  readonly toList: () => void;
}

/** For when the focus is elsewhere; inside the list it answers its own keys. */
export function useListCommands({ ids, selection, preview, openTicket, toList }: ListCommands): void {
  const { t } = useWords('queue');
  const move = (by: number) => () => {
    const at = selection.index === undefined ? 0 : selection.index + by;
    selection.select(ids[Math.max(0, Math.min(ids.length - 1, at))]);
    toList();
  };
  const group = t('group');
  useCommands([
    { id: 'queue.down', label: t('down'), group, keys: 'j', run: move(1) },
    { id: 'queue.up', label: t('up'), group, keys: 'k', run: move(-1) },
    // Its key is the list's own: on a link or a button Enter means that.
    { id: 'queue.open', label: t('open'), group, run: () => openTicket(selection.id) },
    {
      id: 'queue.preview',
      label: t('preview'),
      group,
      keys: 'v',
      run: () => {
        preview.show(!preview.isOpen);
        toList();
      },
    },
    {
      id: 'queue.why',
      label: t('whyLong'),
      group,
      keys: 'w',
      run: () => {
        if (selection.id === undefined) return;
        useQueueWalk.getState().intend({ ticketId: selection.id, deed: 'why' });
        openTicket(selection.id);
      },
    },
  ]);
}

import { useCallback } from 'react';
import { useCommands } from '../commands/use-commands.ts';
import { useCanDo } from '../queries/use-can-do.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { type Deed, deedShapes, offeredDeeds } from './deeds.ts';
import { useCommandSequence } from './use-deeds.ts';

/** Begins a deed: what asks nothing is done at once, everything else (and every 'no') opens its place. */
export function useStartDeed(row: TicketRow | undefined, open: (deed: Deed) => void): (deed: Deed) => void {
  const can = useCanDo(row);
  const perform = useCommandSequence();
  return useCallback(
    (deed) => {
      if (!row) return;
      const { action, isInstant } = deedShapes[deed];
      if (!isInstant || !can[action].possible) {
        open(deed);
        return;
      }
      const { ownerId } = row.ticket;
      const from = ownerId === undefined ? {} : { from: ownerId };
      void perform([
        deed === 'take'
          ? { type: 'ticket.take', ticketId: row.id, ...from }
          : { type: 'ticket.resume', ticketId: row.id },
      ]);
    },
    [row, can, perform, open],
  );
}

/** Puts every deed that makes sense on the ticket in menu, palette, help and keys. One that is impossible now says why when asked. */
export function useDeedCommands(row: TicketRow | undefined, start: (deed: Deed) => void): void {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const offered = row ? offeredDeeds(row.ticket, person) : [];
  useCommands(
    offered.map((deed) => {
      return {
        id: `ticket.${deed}`,
        label: deed === 'reply' && person.role === 'administrator' ? t('replyAdministrator') : t(deed),
        group: t('groupTicket'),
        keys: deedShapes[deed].keys,
        run: () => start(deed),
      };
    }),
  );
}

import { useCallback } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { useCanDo } from '../queries/use-can-do.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { type Deed, deedShapes } from './deed-shapes.ts';
import { offeredDeeds } from './deeds.ts';
import { useCommandSequence } from './use-deeds.ts';

/** Begins a deed: what asks nothing is done at once, everything else (and every 'no') opens its place. */
export function useStartDeed(row: TicketRow | undefined, open: (deed: Deed) => void): (deed: Deed) => void {
  const can = useCanDo(row);
  const { person } = useSession();
  const perform = useCommandSequence();
  return useCallback(
    (deed) => {
      if (!row) return;
      const { action, isInstant } = deedShapes[deed];
      if (!isInstant || !can[action].possible) {
        open(deed);
        return;
      }
      void perform([instantBody(deed, row, person.id)]);
    },
    [row, can, perform, open, person.id],
  );
}

function instantBody(deed: Deed, { id: ticketId, ticket }: TicketRow, me: string): CommandBody {
  if (deed === 'done') return { type: 'ticket.releaseExpert', ticketId, personId: me };
  if (deed === 'resume') return { type: 'ticket.resume', ticketId };
  return { type: 'ticket.take', ticketId, ...(ticket.ownerId === undefined ? {} : { from: ticket.ownerId }) };
}

/** Puts every deed that makes sense on the ticket in menu, palette, help and keys. One that is impossible now says why when asked. */
export function useDeedCommands(row: TicketRow | undefined, start: (deed: Deed) => void): void {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const contracts = useContracts();
  const offered = row ? offeredDeeds(row.ticket, person, contracts) : [];
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

import { useCallback, useEffect, useMemo, useState } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import { useSession } from '../../queries/use-session.ts';
import { type TicketView, useTicket } from '../../queries/use-ticket.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { useQueueWalk } from '../../state/queue-walk.ts';
import { DeedDock } from '../../ticket-parts/deed-dock.tsx';
import { type Deed, deeds } from '../../ticket-parts/deed-shapes.ts';
import { useDeedCommands, useStartDeed } from '../../ticket-parts/use-deed-commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ComposerInvitation } from './composer-invitation.tsx';
import { DifferenceNotice } from './difference-notice.tsx';
import { EditForm } from './edit-form.tsx';
import './ticket.css';
import { hasBegun } from './has-begun.ts';
import { StepNotices } from './step-notices.tsx';
import { TicketClocks } from './ticket-clocks.tsx';
import { TicketHead } from './ticket-head.tsx';
import { TicketHistory } from './ticket-history.tsx';
import { TicketNotices } from './ticket-notices.tsx';
import { TicketSide } from './ticket-side.tsx';
import { queueAddress, type Walk, walkOf } from './walk.ts';
import { WhyBox } from './why-box.tsx';

export type ReadyTicket = Extract<TicketView, { state: 'ready' }>;

export function TicketScreen({ ticketId }: { readonly ticketId: string }) {
  const { t } = useWords('ticket');
  const view = useTicket(ticketId);
  const walk = useWalk(ticketId);
  switch (view.state) {
    case 'loading':
      return <Skeleton rows={12} label={t('loading')} />;
    case 'notFound':
      return (
        <EmptyState
          title={t('notFound')}
          text={t('notFoundText')}
          action={<Button onPress={() => navigate(queueAddress())}>{t('toQueue')}</Button>}
        />
      );
    case 'ready':
      return <TicketPage key={ticketId} view={view} walk={walk} />;
    default:
      return view satisfies never;
  }
}

function TicketPage({ view, walk }: { readonly view: ReadyTicket; readonly walk: Walk }) {
  const { t } = useWords('ticket');
  const { row } = view;
  const { person } = useSession();
  const [deed, setDeed] = useState<Deed | 'edit' | undefined>(() => intendedDeed(row.id));
  const [isWhyOpen, setWhyOpen] = useState(() => isIntended(row.id, 'why'));
  const start = useStartDeed(row, setDeed);
  useDeedCommands(row, start);
  const hasClocks = hasBegun(view);
  useCommands(
    hasClocks
      ? [
          {
            id: 'ticket.why',
            label: t('why'),
            group: t('groupTicket'),
            keys: 'w',
            run: () => setWhyOpen((open) => !open),
          },
        ]
      : [],
  );
  const isDesk = person.role === 'lead' || person.role === 'agent';
  const whatIf = isDesk && hasClocks ? whatIfAddress(row.ticket) : undefined;
  useCommands(
    whatIf === undefined
      ? []
      : [
          {
            id: 'ticket.whatIf',
            label: t('whatIf'),
            group: t('groupTicket'),
            keys: 'Shift+W',
            run: () => navigate(whatIf),
          },
        ],
  );
  const canEdit = row.unsent === true;
  useCommands(
    canEdit
      ? [{ id: 'ticket.edit', label: t('edit'), group: t('groupTicket'), keys: 'e', run: () => setDeed('edit') }]
      : [],
  );
  const close = useCallback(() => setDeed(undefined), []);
  useWalkCommands(walk, deed === undefined ? () => navigate(queueAddress()) : close);
  useEffect(() => useQueueWalk.getState().select(row.id), [row.id]);

  return (
    <div className="tk">
      <div className="tk-main">
        <TicketHead view={view} walk={walk} start={start} />
        <div className="tk-scroll">
          <TicketNotices view={view} onEdit={() => setDeed('edit')} />
          {row.unsent !== true && <StepNotices view={view} start={start} />}
          <TicketClocks
            view={view}
            start={start}
            isWhyOpen={isWhyOpen}
            onWhy={() => setWhyOpen(!isWhyOpen)}
            whatIf={whatIf}
          />
          <DifferenceNotice view={view} start={start} />
          {isWhyOpen && hasClocks && <WhyBox view={view} onClose={() => setWhyOpen(false)} />}
          <TicketHistory view={view} />
        </div>
        <div className="tk-dock">
          {deed === 'edit' && <EditForm view={view} onClose={close} />}
          {deed !== 'edit' && deed !== undefined && <DeedDock row={row} deed={deed} onDeed={setDeed} />}
          {deed === undefined && <ComposerInvitation role={person.role} row={row} start={start} />}
        </div>
      </div>
      <TicketSide view={view} start={start} />
    </div>
  );
}

/** Where the ticket is worked out under another version of its contract. */
function whatIfAddress({ id, contractId }: ReadyTicket['ticket']): string | undefined {
  if (contractId === undefined) return undefined;
  return hrefOf({ screen: 'contracts', contractId, query: new URLSearchParams({ mode: 'what-if', ticket: id }) });
}

function isIntended(ticketId: string, deed: string): boolean {
  const { deed: intended } = useQueueWalk.getState();
  return intended?.ticketId === ticketId && intended.deed === deed;
}

/** What the queue asked to be done here; asked once. */
function intendedDeed(ticketId: string): Deed | undefined {
  const { deed, intend } = useQueueWalk.getState();
  if (deed?.ticketId !== ticketId) return undefined;
  queueMicrotask(() => intend(undefined));
  return deeds.find((known) => known === deed.deed);
}

function useWalk(ticketId: string): Walk {
  const ids = useQueueWalk((state) => state.ids);
  const viewLabel = useQueueWalk((state) => state.viewLabel);
  return useMemo(() => walkOf(ids, viewLabel, ticketId), [ids, viewLabel, ticketId]);
}

/** Escape closes what is open first, and then leads back. */
function useWalkCommands(walk: Walk, back: () => void): void {
  const { t } = useWords('ticket');
  const to = (id: string | undefined) => () => {
    if (id !== undefined) navigate(hrefOf({ screen: 'ticket', ticketId: id }), { replace: true });
  };
  const group = t('groupTicket');
  useCommands([
    { id: 'ticket.back', label: t('back'), group, keys: 'Escape', run: back },
    { id: 'ticket.next', label: t('next'), group, keys: 'j', run: to(walk.next) },
    { id: 'ticket.previous', label: t('previous'), group, keys: 'k', run: to(walk.previous) },
  ]);
}

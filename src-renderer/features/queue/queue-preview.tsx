import { Award, Maximize2, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { type TicketView, useTicket } from '../../queries/use-ticket.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { DeedBar } from '../../ticket-parts/deed-bar.tsx';
import { DeedDock } from '../../ticket-parts/deed-dock.tsx';
import type { Deed } from '../../ticket-parts/deed-shapes.ts';
import { TicketMarkTags } from '../../ticket-parts/ticket-mark-tags.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PreviewClock } from './preview-clock.tsx';
import { PreviewHistory } from './preview-history.tsx';

export type ReadyTicket = Extract<TicketView, { state: 'ready' }>;

export interface QueuePreviewProps {
  readonly id: string;
  readonly deed: Deed | undefined;
  readonly onDeed: (deed: Deed | undefined) => void;
  readonly start: (deed: Deed) => void;
  readonly width: number;
  readonly onOpen: () => void;
  readonly onWhy: () => void;
  readonly onClose: () => void;
}

/** The chosen ticket beside the list: enough to act on without leaving it. */
export function QueuePreview(props: QueuePreviewProps) {
  const { t } = useWords('queue');
  const view = useSteadyView(useTicket(props.id));
  if (view.state !== 'ready') {
    return (
      <Panel label={t('preview')}>
        <Skeleton rows={4} label={t('loading')} />
      </Panel>
    );
  }
  return <Ready {...props} view={view} />;
}

/** Going from row to row, the ticket before stays in sight for the moment in which the next one is read. */
function useSteadyView(view: TicketView): TicketView {
  const before = useRef(view);
  useEffect(() => {
    if (view.state !== 'loading') before.current = view;
  }, [view]);
  return view.state === 'loading' ? before.current : view;
}

function Ready({
  id,
  view,
  deed,
  onDeed,
  start,
  width,
  onOpen,
  onWhy,
  onClose,
}: QueuePreviewProps & { readonly view: ReadyTicket }) {
  const { t } = useWords('queue');
  const { row, ticket } = view;
  const words = domainWords(useLanguage().language);
  const name = ticket.number === undefined ? t('previewUnsent') : t('previewOf', { number: ticket.number });
  return (
    <Panel
      label={name}
      head={
        <>
          {ticket.number !== undefined && <span className="n mut">{ticket.number}</span>}
          <Tag>{words.status[ticket.status]}</Tag>
          <span className="sp" />
          <IconButton icon={Maximize2} label={t('open')} keys="Enter" onPress={onOpen} />
          <IconButton icon={X} label={t('closePreview')} keys="V" onPress={onClose} />
        </>
      }
      foot={
        deed === undefined || row.id !== id ? (
          <DeedBar row={row} start={start} width={width} primaryFirst inMenu={['told']} />
        ) : (
          <div className="q-deed is-narrow">
            <DeedDock key={row.id} row={row} deed={deed} onDeed={onDeed} isNarrow />
          </div>
        )
      }
    >
      <Block>
        <h2 className="subject">{ticket.subject}</h2>
        <Reported view={view} />
        <p className="q-marks">
          <TicketMarkTags row={row} />
        </p>
      </Block>
      {row.delivery === 'refused' && (
        <div className="q-refused">
          <Banner
            kind="ask"
            title={t('refused')}
            action={<Button onPress={() => navigate(hrefOf({ screen: 'attention' }))}>{t('toAttention')}</Button>}
          />
        </div>
      )}
      <PreviewClock view={view} onWhy={onWhy} />
      <PreviewFacts view={view} />
      <PreviewHistory view={view} onOpen={onOpen} />
    </Panel>
  );
}

function Reported({ view: { ticket } }: { readonly view: ReadyTicket }) {
  const { t } = useWords('queue');
  const { organisations, contacts } = useDirectory();
  const organisation = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId);
  const contact = ticket.contactId === undefined ? undefined : contacts.get(ticket.contactId);
  const who = contact?.name ?? ticket.reporter.name ?? ticket.reporter.email ?? ticket.reporter.phone;
  const tag = contact?.authorisedReporter ? t('authorisedReporter') : contact?.keyUser ? t('keyUser') : undefined;
  return (
    <p className="q-from sec">
      {[organisation?.name ?? t('unknownCustomer'), who].filter(Boolean).join(' · ')}{' '}
      {tag !== undefined && (
        <Tag kind="ok" icon={Award}>
          {tag}
        </Tag>
      )}
    </p>
  );
}

function PreviewFacts({ view: { ticket, contract } }: { readonly view: ReadyTicket }) {
  const { t } = useWords('queue');
  const { language } = useLanguage();
  const { person } = useSession();
  const { persons } = useDirectory();
  const priority = priorityOfTicket(ticket, useContracts(), language);
  const owner = ticket.ownerId === undefined ? undefined : persons.get(ticket.ownerId);
  return (
    <Block>
      <Facts
        items={[
          ...(priority
            ? [
                {
                  term: t('priority'),
                  value: (
                    <>
                      <PriorityLabel {...priority} />
                      {priority.assumed && <p className="small mut">{t('assumed')}</p>}
                    </>
                  ),
                },
                { term: t('means'), value: <span className="sec">{priority.definition}</span> },
              ]
            : [{ term: t('priority'), value: <span className="sec">{t('noPriority')}</span> }]),
          ...(contract ? [{ term: t('contract'), value: contract.name }] : []),
          ...(ticket.kind === undefined ? [] : [{ term: t('kind'), value: domainWords(language).kind[ticket.kind] }]),
          {
            term: t('owner'),
            value: (
              <span className="line">
                <Avatar {...(owner ? { name: owner.name } : {})} isMe={owner?.id === person.id} />
                <span className="on-line">{owner?.name ?? t('nobody')}</span>
              </span>
            ),
          },
        ]}
      />
    </Block>
  );
}

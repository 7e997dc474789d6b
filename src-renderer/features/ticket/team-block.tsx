import { Check } from 'lucide-react';
import { isOpen } from '../../../src-shared/ticket/ticket.ts';
import { ladderSteps } from '../../queries/ladder-steps.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { roleMay } from '../../ticket-parts/deeds.ts';
import { useContractNow } from '../../ticket-parts/use-contract-now.ts';
import { useCommandSequence } from '../../ticket-parts/use-deeds.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { holderWords } from './escalation-words.ts';
import type { ReadyTicket } from './ticket-screen.tsx';

interface SideBlockProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

export function TeamBlock({ view, start }: SideBlockProps) {
  const { ticket, row } = view;
  const experts = ticket.experts ?? [];
  const { t } = useWords('ticket');
  const steps = useWords('steps');
  const { person } = useSession();
  const { persons } = useDirectory();
  const owner = ticket.ownerId === undefined ? undefined : persons.get(ticket.ownerId);
  const canChange = roleMay(person.role, 'forward') && row.unsent !== true && isOpen(ticket);
  return (
    <Block
      title={t('team')}
      aside={
        canChange ? (
          <Button variant="link" keys={deedShapes.forward.hint} onPress={() => start('forward')}>
            {t('forward')}
          </Button>
        ) : undefined
      }
    >
      <Facts
        isNarrow
        items={[
          {
            term: t('coordinator'),
            value: (
              <span className="line">
                <Avatar {...(owner === undefined ? {} : { name: owner.name })} isMe={owner?.id === person.id} />
                <span className="on-line">{owner?.name ?? t('nobody')}</span>
              </span>
            ),
          },
          ...(ticket.escalation === undefined
            ? []
            : [{ term: steps.t('escalation'), value: <Holder view={view} level={ticket.escalation.level} /> }]),
          ...(experts.length === 0 ? [] : [{ term: steps.t('experts'), value: <Experts view={view} /> }]),
        ]}
      />
    </Block>
  );
}

/** F13, P15: who has it now, where the ladder says so. */
function Holder({ view: { ticket }, level }: Pick<SideBlockProps, 'view'> & { readonly level: number }) {
  const { t } = useWords('steps');
  const { language } = useLanguage();
  const { persons, organisations } = useDirectory();
  const there = useContractNow(ticket);
  const places = organisations.get(ticket.organisationId ?? '')?.ladder ?? [];
  const ladder = there ? ladderSteps(there.version, places, language) : [];
  const holder = holderWords(ladder, level, (id) => persons.get(id)?.name);
  return [t('level', { level }), holder].filter(Boolean).join(' · ');
}

/** F6: who was asked; the coordinator says when somebody is done, or they say it themselves. */
function Experts({ view: { ticket, row } }: Pick<SideBlockProps, 'view'>) {
  const { t } = useWords('steps');
  const { person } = useSession();
  const { persons } = useDirectory();
  const perform = useCommandSequence();
  const canRelease = roleMay(person.role, 'forward') && row.unsent !== true && isOpen(ticket);
  return (
    <ul className="experts">
      {(ticket.experts ?? []).map((id) => {
        const name = persons.get(id)?.name ?? id;
        const release = { type: 'ticket.releaseExpert', ticketId: ticket.id, personId: id } as const;
        return (
          <li key={id} className="line">
            <Avatar name={name} isMe={id === person.id} />
            <span className="on-line clip">{name}</span>
            {canRelease && (
              <IconButton icon={Check} label={t('releaseNamed', { name })} onPress={() => void perform([release])} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

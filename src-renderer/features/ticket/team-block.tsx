import { Check } from 'lucide-react';
import { isOpen } from '../../../src-shared/ticket/ticket.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { roleMay } from '../../ticket-parts/deeds.ts';
import { useCommandSequence } from '../../ticket-parts/use-deeds.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
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
          ...(experts.length === 0 ? [] : [{ term: steps.t('experts'), value: <Experts view={view} /> }]),
        ]}
      />
    </Block>
  );
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

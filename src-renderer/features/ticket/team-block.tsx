import { useCanDo } from '../../queries/use-can-do.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { type Deed, deedShapes, roleMay } from '../../ticket-parts/deeds.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Facts } from '../../ui/facts.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

interface SideBlockProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

export function TeamBlock({ view: { ticket, row }, start }: SideBlockProps) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const { persons } = useDirectory();
  const owner = ticket.ownerId === undefined ? undefined : persons.get(ticket.ownerId);
  const can = useCanDo(row);
  const canChange = roleMay(person.role, 'handOver') && row.unsent !== true && can.handOver.possible;
  return (
    <Block
      title={t('team')}
      aside={
        canChange ? (
          <Button variant="link" keys={deedShapes.handOver.hint} onPress={() => start('handOver')}>
            {t('handOver')}
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
        ]}
      />
    </Block>
  );
}

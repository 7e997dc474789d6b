import { Ellipsis } from 'lucide-react';
import { useCanDo } from '../queries/use-can-do.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { type Deed, deedShapes, offeredDeeds, primaryDeed } from './deeds.ts';

export interface DeedBarProps {
  readonly row: TicketRow;
  readonly start: (deed: Deed) => void;
  /** How many buttons stand beside the primary one; the rest is in the menu. */
  readonly room: number;
  /** Where the primary one stands: at the end of a header, at the start of a foot. */
  readonly primaryFirst?: boolean;
  /** Deeds that have a place of their own on this screen. */
  readonly without?: readonly Deed[];
}

/** What can be done, with its keys: what is possible as buttons, everything else in a menu with the reason. */
export function DeedBar({ row, start, room, primaryFirst, without = [] }: DeedBarProps) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const can = useCanDo(row);
  const offered = offeredDeeds(row.ticket, person);
  const isPossible = (deed: Deed) => can[deedShapes[deed].action].possible;
  const primary = primaryDeed(offered.filter(isPossible), row.ticket, person.id);
  const shown = offered
    .filter((deed) => isPossible(deed) && deed !== primary && !without.includes(deed))
    .slice(0, room);
  const rest = offered.filter((deed) => deed !== primary && !shown.includes(deed));
  const nameOf = (deed: Deed) =>
    deed === 'reply' && person.role === 'administrator' ? t('replyAdministrator') : t(deed);
  const solid = primary !== undefined && (
    <Button variant="primary" keys={deedShapes[primary].hint} onPress={() => start(primary)}>
      {nameOf(primary)}
    </Button>
  );
  return (
    <>
      {primaryFirst === true && solid}
      {shown.map((deed) => (
        <Button key={deed} keys={deedShapes[deed].hint} onPress={() => start(deed)}>
          {nameOf(deed)}
        </Button>
      ))}
      {primaryFirst === true && <span className="sp" />}
      {rest.length > 0 && (
        <Menu
          label={t('more')}
          trigger={<IconButton icon={Ellipsis} label={t('more')} />}
          onAction={(id) => {
            const deed = rest.find((candidate) => candidate === id);
            if (deed) start(deed);
          }}
          entries={rest.map((deed) => {
            const possible = can[deedShapes[deed].action];
            return {
              id: deed,
              label: nameOf(deed),
              icon: deedShapes[deed].icon,
              keys: deedShapes[deed].hint,
              isDisabled: !possible.possible,
              ...(possible.possible ? {} : { hint: possible.reason }),
              isDanger: deed === 'close' || deed === 'reject',
              startsGroup: deed === 'close',
            };
          })}
        />
      )}
      {primaryFirst !== true && solid}
    </>
  );
}

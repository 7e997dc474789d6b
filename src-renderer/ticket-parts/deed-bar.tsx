import { Ellipsis } from 'lucide-react';
import { useCanDo } from '../queries/use-can-do.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Menu } from '../ui/menu.tsx';
import { type Deed, deedShapes } from './deed-shapes.ts';
import { offeredDeeds, primaryDeed } from './deeds.ts';

export interface DeedBarProps {
  readonly row: TicketRow;
  readonly start: (deed: Deed) => void;
  /** Pixels for all of it: what does not fit is in the menu. */
  readonly width: number;
  /** Where the primary one stands: at the end of a header, at the start of a foot. */
  readonly primaryFirst?: boolean;
  /** Deeds that have a place of their own on this screen. */
  readonly without?: readonly Deed[];
  /** Deeds that are no button, however much room there is. */
  readonly inMenu?: readonly Deed[];
}

/** What can be done, with its keys: what is possible as buttons, everything else in a menu with the reason. */
export function DeedBar({ row, start, width, primaryFirst, without = [], inMenu = [] }: DeedBarProps) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const can = useCanDo(row);
  const offered = offeredDeeds(row.ticket, person, useContracts());
  const nameOf = (deed: Deed) => {
    if (deed === 'reply' && person.role === 'administrator') return t('replyShortAdministrator');
    return deed === 'note' ? t('noteShort') : t(deed);
  };
  const isPossible = (deed: Deed) => can[deedShapes[deed].action].possible;
  const here = offered.filter((deed) => !without.includes(deed));
  const primary = primaryDeed(here.filter(isPossible), row.ticket, person.id);
  const wanted = here.filter((deed) => isPossible(deed) && deed !== primary && !inMenu.includes(deed));
  const shown = deedsThatFit(wanted, { nameOf, primary, width });
  const rest = here.filter((deed) => deed !== primary && !shown.includes(deed));
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

interface Room {
  readonly nameOf: (deed: Deed) => string;
  readonly primary: Deed | undefined;
  readonly width: number;
}

const LETTER = 6.8;
const REST_OF_BUTTON = 56;
/** The menu, and the room at both ends. */
const MENU_AND_EDGES = 58;

/** As many as stand beside each other in the width, by the length of their names: buttons never wrap and are never cut off. */
export function deedsThatFit(deeds: readonly Deed[], { nameOf, primary, width }: Room): readonly Deed[] {
  const widthOf = (deed: Deed) => nameOf(deed).length * LETTER + REST_OF_BUTTON;
  let left = width - MENU_AND_EDGES - (primary === undefined ? 0 : widthOf(primary));
  return deeds.filter((deed) => {
    left -= widthOf(deed);
    return left >= 0;
  });
}

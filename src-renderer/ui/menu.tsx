import { Check, type LucideIcon } from 'lucide-react';
import { Fragment, type ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { KeyHint } from './kbd.tsx';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  /** Why it is off, or what it will do. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly isDanger?: boolean;
  /** Draws a tick column; true ticks this entry. */
  readonly isChecked?: boolean;
  /** Draws a line above this entry. */
  readonly startsGroup?: boolean;
};
export type MenuProps = {
  /** The button that opens it: a `Button` or `IconButton`. */
  readonly trigger: ReactElement;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  /** Stay open after a choice, for ticking several. */
  readonly staysOpen?: boolean;
};

export function Menu({ trigger, label, entries, onAction, staysOpen }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="pop" offset={4}>
        <AriaMenu
          className="menu"
          aria-label={label}
          onAction={(key) => onAction(String(key))}
          shouldCloseOnSelect={staysOpen !== true}
        >
          {entries.map((entry) => (
            <Fragment key={entry.id}>
              {entry.startsGroup === true && <Separator className="mi-sep" />}
              <EntryRow entry={entry} />
            </Fragment>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function EntryRow({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      className={entry.isDanger === true ? 'mi danger' : 'mi'}
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled}
    >
      <span className="mi-text">
        {entry.isChecked !== undefined && (
          <span className="mi-tick">{entry.isChecked && <Icon of={Check} size="row" />}</span>
        )}
        {entry.icon !== undefined && <Icon of={entry.icon} size="row" />}
        <span>
          {entry.label}
          {entry.hint !== undefined && <small>{entry.hint}</small>}
        </span>
      </span>
      <KeyHint keys={entry.keys} />
    </MenuItem>
  );
}

import { Search } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import {
  Dialog as AriaDialog,
  Autocomplete,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { Icon } from './icon.tsx';
import { KeyHint } from './kbd.tsx';

export type PaletteCommand = {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  /** Where it belongs or why it is off, in a few words. */
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly run: () => void;
};
export type CommandPaletteProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly emptyText: string;
  readonly commands: readonly PaletteCommand[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** Every command, found by typing a part of its name. */
export function CommandPalette({ label, placeholder, emptyText, commands, isOpen, onClose }: CommandPaletteProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  function run(id: unknown) {
    onClose();
    commands.find((command) => command.id === id)?.run();
  }
  // Escape closes at once, also when something has been typed: the field would first only empty itself.
  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }
  return (
    <ModalOverlay className="veil" isOpen={isOpen} onOpenChange={(opened) => opened || onClose()} isDismissable>
      <Modal className="dialog-box palette">
        <AriaDialog className="dialog" aria-label={label}>
          <Autocomplete filter={contains}>
            <div onKeyDownCapture={closeOnEscape}>
              <SearchField className="palette-field" aria-label={label} autoFocus>
                <Icon of={Search} />
                <Input placeholder={placeholder} />
                <KeyHint keys="Esc" />
              </SearchField>
            </div>
            <Menu
              className="menu palette-list"
              aria-label={label}
              items={commands}
              onAction={run}
              renderEmptyState={() => <div className="mi-empty">{emptyText}</div>}
            >
              {(command) => <CommandRow command={command} />}
            </Menu>
          </Autocomplete>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function CommandRow({ command }: { readonly command: PaletteCommand }) {
  return (
    <MenuItem className="mi" id={command.id} textValue={command.label} isDisabled={command.isDisabled}>
      <span>
        {command.label}
        {command.hint !== undefined && <small>{command.hint}</small>}
      </span>
      <KeyHint keys={command.keys} />
    </MenuItem>
  );
}

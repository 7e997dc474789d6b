import { Check, ChevronDown, X } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';

export type FilterOption = { readonly id: string; readonly label: string };
export type FilterChipProps = {
  readonly label: string;
  /** What is chosen, in words: 'alle', 'open', '2 gekozen'. */
  readonly valueText: string;
  readonly options: readonly FilterOption[];
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
  readonly isMultiple?: boolean;
  /** Given when something is chosen: draws the cross. */
  readonly onClear?: () => void;
  readonly clearLabel?: string;
};

export function FilterChip(props: FilterChipProps) {
  const { label, valueText, options, selected, onChange, isMultiple, onClear, clearLabel } = props;
  return (
    <span className="chip-pair">
      <MenuTrigger>
        <Button className="chip">
          {label} <b>{valueText}</b>
          {onClear === undefined && <Icon of={ChevronDown} size="tag" />}
        </Button>
        <Popover className="pop" offset={4}>
          <Menu
            className="menu"
            aria-label={label}
            items={options}
            selectionMode={isMultiple === true ? 'multiple' : 'single'}
            selectedKeys={selected}
            onSelectionChange={(keys) =>
              onChange(options.filter((option) => keys === 'all' || keys.has(option.id)).map((option) => option.id))
            }
          >
            {(option) => (
              <MenuItem className="mi" id={option.id} textValue={option.label}>
                <span className="mi-text">
                  <span className="mi-check">
                    <Icon of={Check} size="row" />
                  </span>
                  {option.label}
                </span>
              </MenuItem>
            )}
          </Menu>
        </Popover>
      </MenuTrigger>
      {onClear !== undefined && (
        <Button className="chip chip-clear" aria-label={clearLabel} onPress={onClear}>
          <Icon of={X} size="tag" />
        </Button>
      )}
    </span>
  );
}

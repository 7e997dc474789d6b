import { type LucideIcon, Search } from 'lucide-react';
import type { Ref } from 'react';
import { ComboBox as AriaComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldWords } from './field-frame.tsx';
import { type FoundItem, FoundRow } from './found-item.tsx';
import { Icon } from './icon.tsx';

export type ComboBoxProps = FieldWords & {
  /** What stands in the field. The owner searches and hands over the items, in its order, at its pace. */
  readonly inputValue: string;
  readonly onInputChange: (value: string) => void;
  readonly items: readonly FoundItem[];
  readonly selectedId?: string;
  readonly onSelect: (id: string | undefined) => void;
  /** Said when nothing is found. */
  readonly emptyText: string;
  /** Given while the search runs: shown instead of `emptyText`. */
  readonly loadingText?: string;
  readonly placeholder?: string;
  readonly icon?: LucideIcon;
  readonly size?: 'normal' | 'l';
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  /** Keep what was typed when nothing was chosen. */
  readonly allowsCustomValue?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A field that searches while one types and drops a list below. */
export function ComboBox(props: ComboBoxProps) {
  return (
    <AriaComboBox
      className="field"
      inputValue={props.inputValue}
      onInputChange={props.onInputChange}
      items={props.items}
      value={props.selectedId ?? null}
      onChange={(key) => props.onSelect(key === null ? undefined : String(key))}
      allowsEmptyCollection
      allowsCustomValue={props.allowsCustomValue}
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      autoFocus={props.autoFocus}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <Group className={props.size === 'l' ? 'input l' : 'input'}>
        <Icon of={props.icon ?? Search} size="row" />
        <Input ref={props.inputRef} placeholder={props.placeholder} />
      </Group>
      <FieldNotes {...props} />
      <Popover className="pop wide" offset={4}>
        <ListBox<FoundItem>
          className="menu"
          renderEmptyState={() => <div className="mi-empty">{props.loadingText ?? props.emptyText}</div>}
        >
          {(item) => <FoundRow item={item} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}

import { type LucideIcon, Search } from 'lucide-react';
import type { Ref } from 'react';
import { Autocomplete, Input, ListBox, SearchField } from 'react-aria-components';
import { FieldLabel, type FieldWords } from './field-frame.tsx';
import { type FoundItem, FoundRow } from './found-item.tsx';
import { Icon } from './icon.tsx';

export type SearchListProps = FieldWords & {
  readonly inputValue: string;
  readonly onInputChange: (value: string) => void;
  readonly items: readonly FoundItem[];
  readonly listLabel: string;
  readonly selectedId?: string;
  /** Enter or a click on an item. */
  readonly onSelect: (id: string) => void;
  readonly emptyText: string;
  readonly placeholder?: string;
  readonly icon?: LucideIcon;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
};

/** A field with the found items standing open below it: arrows choose while the caret stays in the field. */
export function SearchList(props: SearchListProps) {
  return (
    <Autocomplete inputValue={props.inputValue} onInputChange={props.onInputChange}>
      <SearchField className="field" autoFocus={props.autoFocus}>
        <FieldLabel {...props} />
        <div className="input">
          <Icon of={props.icon ?? Search} size="row" />
          <Input ref={props.inputRef} placeholder={props.placeholder} />
        </div>
      </SearchField>
      <ListBox
        className="found"
        aria-label={props.listLabel}
        items={props.items}
        selectionMode="single"
        selectedKeys={props.selectedId === undefined ? [] : [props.selectedId]}
        onAction={(key) => props.onSelect(String(key))}
        onSelectionChange={(keys) => {
          for (const key of keys) props.onSelect(String(key));
        }}
        renderEmptyState={() => <p className="found-empty">{props.emptyText}</p>}
      >
        {(item) => <FoundRow item={item} />}
      </ListBox>
    </Autocomplete>
  );
}

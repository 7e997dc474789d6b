import { type LucideIcon, Search } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { Autocomplete, Input, ListBox, SearchField } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldWords } from './field-frame.tsx';
import { type FoundItem, FoundRow } from './found-item.tsx';
import { Icon } from './icon.tsx';

export type SearchListProps = FieldWords & {
  readonly inputValue: string;
  readonly onInputChange: (value: string) => void;
  readonly items: readonly FoundItem[];
  readonly listLabel: string;
  /** Enter or a click on an item. */
  readonly onSelect: (id: string) => void;
  readonly emptyText: string;
  readonly placeholder?: string;
  readonly icon?: LucideIcon;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Instead of emptying the field, which is what Escape does otherwise. */
  readonly onEscape?: () => void;
};

/** A field with the found items standing open below it: arrows choose while the caret stays in the field. */
export function SearchList(props: SearchListProps) {
  const answerEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || props.onEscape === undefined) return;
    event.stopPropagation();
    event.preventDefault();
    props.onEscape();
  };
  return (
    <Autocomplete inputValue={props.inputValue} onInputChange={props.onInputChange}>
      <SearchField
        className="field"
        autoFocus={props.autoFocus}
        isInvalid={props.error !== undefined}
        validationBehavior="aria"
      >
        <FieldLabel {...props} />
        <div className="input" onKeyDownCapture={answerEscape}>
          <Icon of={props.icon ?? Search} size="row" />
          <Input ref={props.inputRef} placeholder={props.placeholder} />
        </div>
        <FieldNotes {...props} />
      </SearchField>
      <ListBox
        className="found"
        aria-label={props.listLabel}
        items={props.items}
        onAction={(key) => props.onSelect(String(key))}
        renderEmptyState={() => <p className="found-empty">{props.emptyText}</p>}
      >
        {(item) => <FoundRow item={item} />}
      </ListBox>
    </Autocomplete>
  );
}

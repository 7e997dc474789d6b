import { Check, ChevronDown } from 'lucide-react';
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';

export type SelectOption<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
};
export type SelectProps<Id extends string = string> = FieldWords & {
  readonly options: readonly SelectOption<Id>[];
  /** Undefined while nothing is chosen. */
  readonly value: Id | undefined;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
  readonly name?: string;
  /** The small form, for a bar or the foot of a composer. */
  readonly look?: 'field' | 'chip';
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
};

export function Select<Id extends string>(props: SelectProps<Id>) {
  return (
    <AriaSelect
      className="field"
      value={props.value ?? null}
      onChange={(key) => choose(props, key)}
      placeholder={props.placeholder}
      name={props.name}
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      autoFocus={props.autoFocus}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <Button className={props.look === 'chip' ? 'chip' : 'pick'}>
        <SelectValue className="value clip">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon of={ChevronDown} size="tag" />
      </Button>
      <FieldNotes {...props} />
      <Popover className="pop" offset={4}>
        <ListBox className="menu" items={props.options}>
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

function OptionRow({ option }: { readonly option: SelectOption }) {
  return (
    <ListBoxItem className="mi" id={option.id} textValue={option.label} isDisabled={option.isDisabled}>
      <span className="mi-text">
        <span className="mi-check">
          <Icon of={Check} size="row" />
        </span>
        <span>
          {option.label}
          {option.hint !== undefined && <small>{option.hint}</small>}
        </span>
      </span>
    </ListBoxItem>
  );
}

function choose<Id extends string>(props: SelectProps<Id>, key: unknown): void {
  const option = props.options.find((candidate) => candidate.id === key);
  if (option !== undefined) props.onChange(option.id);
}

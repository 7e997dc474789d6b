import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent, Ref } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldWords } from './field-frame.tsx';
import { Icon } from './icon.tsx';
import { KeyHint } from './kbd.tsx';

export type TextFieldProps = FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly placeholder?: string;
  readonly icon?: LucideIcon;
  /** A key hint inside the field, at its end. */
  readonly innerKeys?: string;
  readonly type?:
    | 'text'
    | 'search'
    | 'email'
    | 'tel'
    | 'url'
    | 'password'
    | 'number'
    | 'time'
    | 'date'
    | 'datetime-local';
  readonly name?: string;
  readonly autoComplete?: string;
  readonly size?: 'normal' | 'l';
  /** A softer edge, only for the search field in the bar. */
  readonly isSoft?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  readonly inputRef?: Ref<HTMLInputElement>;
};

export function TextField(props: TextFieldProps) {
  return (
    <AriaTextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      onBlur={props.onBlur}
      type={props.type}
      name={props.name}
      autoComplete={props.autoComplete}
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      isReadOnly={props.isReadOnly}
      autoFocus={props.autoFocus}
      maxLength={props.maxLength}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <div className={`input${props.size === 'l' ? ' l' : ''}${props.isSoft === true ? ' soft' : ''}`}>
        {props.icon !== undefined && <Icon of={props.icon} size="row" />}
        <Input ref={props.inputRef} placeholder={props.placeholder} onKeyDown={props.onKeyDown} />
        <KeyHint keys={props.innerKeys} />
      </div>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}

import type { KeyboardEvent, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldWords } from './field-frame.tsx';

export type TextAreaProps = FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly placeholder?: string;
  readonly name?: string;
  /** Rows it starts with; it grows with its text. */
  readonly rows?: number;
  /** Without an edge of its own, inside a composer that has one. */
  readonly isBare?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
};

export function TextArea(props: TextAreaProps) {
  return (
    <AriaTextField
      className="field"
      value={props.value}
      onChange={props.onChange}
      onBlur={props.onBlur}
      name={props.name}
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired}
      isDisabled={props.isDisabled}
      autoFocus={props.autoFocus}
      validationBehavior="aria"
    >
      <FieldLabel {...props} />
      <div className={props.isBare === true ? 'area bare' : 'area'}>
        <AriaTextArea
          ref={props.areaRef}
          rows={props.rows}
          placeholder={props.placeholder}
          onKeyDown={props.onKeyDown}
        />
      </div>
      <FieldNotes {...props} />
    </AriaTextField>
  );
}

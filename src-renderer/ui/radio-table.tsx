import { useEffect, useRef } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldWords } from './field-frame.tsx';
import { KeyHint } from './kbd.tsx';
import { PriorityLabel, type PriorityLabelProps } from './priority-label.tsx';

export type RadioTableOption<Id extends string = string> = {
  readonly id: Id;
  readonly priority: PriorityLabelProps;
  /** What the contract says this level means. */
  readonly definition: string;
  /** One per column: '30 m · 99%'. */
  readonly targets: readonly string[];
  readonly keys?: string;
  readonly isDisabled?: boolean;
};
export type RadioTableProps<Id extends string = string> = FieldWords & {
  /** Headings of the target columns: 'Reactie', 'Oplossing'. */
  readonly columns: readonly string[];
  readonly options: readonly RadioTableOption<Id>[];
  readonly value: Id | undefined;
  readonly onChange: (value: Id) => void;
  readonly isRequired?: boolean;
};

/** The choice of a priority with what each level means and promises. */
export function RadioTable<Id extends string>(props: RadioTableProps<Id>) {
  const table = useRef<HTMLDivElement>(null);
  const hasKeys = props.options.some((option) => option.keys !== undefined);
  const targets = props.columns.length;
  useEffect(() => table.current?.style.setProperty('--targets', String(targets)), [targets]);
  return (
    <RadioGroup
      className="field"
      value={props.value ?? null}
      onChange={(value) => choose(props, value)}
      isInvalid={props.error !== undefined}
      isRequired={props.isRequired}
      validationBehavior="aria"
    >
      <FieldLabel {...props} keys={undefined} />
      <div ref={table} className={hasKeys ? 'prios' : 'prios no-keys'}>
        <div className="p-row p-head" aria-hidden="true">
          {hasKeys && <span />}
          <span />
          <span />
          <span />
          {props.columns.map((column) => (
            <span key={column} className="p-target">
              {column}
            </span>
          ))}
        </div>
        {props.options.map((option) => (
          <OptionRow key={option.id} option={option} columns={props.columns} hasKeys={hasKeys} />
        ))}
      </div>
      <FieldNotes {...props} />
    </RadioGroup>
  );
}

type OptionRowProps = {
  readonly option: RadioTableOption;
  readonly columns: readonly string[];
  readonly hasKeys: boolean;
};

function OptionRow({ option, columns, hasKeys }: OptionRowProps) {
  return (
    <Radio className="p-row" value={option.id} isDisabled={option.isDisabled} aria-label={nameOf(option, columns)}>
      {hasKeys && (
        <span>
          <KeyHint keys={option.keys} />
        </span>
      )}
      <span className="p-dot" />
      <PriorityLabel {...option.priority} />
      <span className="p-def">{option.definition}</span>
      {columns.map((column, at) => (
        <span key={column} className="p-target">
          {option.targets[at]}
        </span>
      ))}
    </Radio>
  );
}

function nameOf(option: RadioTableOption, columns: readonly string[]): string {
  const { contract, letter, word } = option.priority;
  const promised = columns.map((column, at) => `${column} ${option.targets[at] ?? ''}`);
  return [`${contract} ${letter} ${word}`, option.definition, ...promised].join(', ');
}

function choose<Id extends string>(props: RadioTableProps<Id>, value: string): void {
  const option = props.options.find((candidate) => candidate.id === value);
  if (option !== undefined) props.onChange(option.id);
}

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { KeyHint } from './kbd.tsx';

export type SegmentedOption<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly keys?: string;
  readonly isDisabled?: boolean;
};
export type SegmentedProps<Id extends string = string> = {
  readonly label: string;
  readonly options: readonly SegmentedOption<Id>[];
  readonly value: Id;
  readonly onChange: (value: Id) => void;
  /** 'joined' is the small switch, 'loose' the row of buttons with key hints. */
  readonly look?: 'joined' | 'loose';
};

/** One of a few, all in sight. */
export function Segmented<Id extends string>({ label, options, value, onChange, look = 'joined' }: SegmentedProps<Id>) {
  return (
    <ToggleButtonGroup
      className={look === 'joined' ? 'seg' : 'seg-loose'}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen !== undefined) onChange(chosen.id);
      }}
    >
      {options.map((option) => (
        <ToggleButton key={option.id} id={option.id} className="seg-item" isDisabled={option.isDisabled}>
          <KeyHint keys={option.keys} />
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

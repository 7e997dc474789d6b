import { useState } from 'react';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';

export type SettledFieldProps = Omit<TextFieldProps, 'onBlur' | 'onKeyDown'> & {
  /** How what was typed is written: `930` as `09:30`. */
  readonly written?: (text: string) => string;
};

/** A field whose value counts when it is left (or at Enter and Escape): half a time is no mistake yet. */
export function SettledField({ written = (text) => text, value, onChange, ...rest }: SettledFieldProps) {
  const [typed, setTyped] = useState<string>();
  const settle = () => {
    if (typed !== undefined && written(typed) !== value) onChange(written(typed));
    setTyped(undefined);
  };
  return (
    <TextField
      {...rest}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') settle();
      }}
    />
  );
}

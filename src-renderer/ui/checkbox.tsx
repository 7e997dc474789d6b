import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from './icon.tsx';

export type CheckboxProps = {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
  readonly name?: string;
};

export function Checkbox({ children, isSelected, onChange, isDisabled, name }: CheckboxProps) {
  return (
    <AriaCheckbox className="check" isSelected={isSelected} onChange={onChange} isDisabled={isDisabled} name={name}>
      <span className="box">
        <Icon of={Check} size="tag" />
      </span>
      <span>{children}</span>
    </AriaCheckbox>
  );
}

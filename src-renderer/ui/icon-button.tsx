import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { Tip } from './tip.tsx';

export type IconButtonProps = {
  readonly icon: LucideIcon;
  /** The accessible name, and the tooltip. */
  readonly label: string;
  readonly keys?: string;
  readonly variant?: 'ghost' | 'normal';
  readonly onPress?: () => void;
  readonly isDisabled?: boolean;
  /** A switch: on or off, under a label that stays the same. */
  readonly isPressed?: boolean;
  /** In the tooltip instead of the label. */
  readonly tip?: string;
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function IconButton(props: IconButtonProps) {
  const { icon, label, keys, variant = 'ghost', onPress, isDisabled, isPressed, tip, slot, ref } = props;
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        ref={ref}
        className={`btn icon ${variant}`}
        aria-label={label}
        aria-pressed={isPressed}
        onPress={onPress}
        isDisabled={isDisabled}
        slot={slot}
      >
        <Icon of={icon} size="row" />
      </AriaButton>
      <Tip keys={keys}>{tip ?? label}</Tip>
    </TooltipTrigger>
  );
}

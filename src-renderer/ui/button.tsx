import type { LucideIcon } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { KeyHint } from './kbd.tsx';

export type ButtonVariant = 'normal' | 'primary' | 'ghost' | 'danger' | 'link';
export type ButtonProps = {
  readonly children: ReactNode;
  /** At most one primary per region. */
  readonly variant?: ButtonVariant;
  readonly icon?: LucideIcon;
  /** The key that does the same. Only a hint: the shortcut itself is registered elsewhere. */
  readonly keys?: string;
  /** A second line: the button becomes the tall form with the key first. */
  readonly detail?: string;
  readonly onPress?: () => void;
  readonly type?: 'button' | 'submit';
  readonly isDisabled?: boolean;
  /** Why it cannot be pressed: disables the button and stands beside it. */
  readonly disabledReason?: string;
  readonly autoFocus?: boolean;
  readonly label?: string;
  readonly slot?: string;
  readonly ref?: Ref<HTMLButtonElement>;
};

export function Button(props: ButtonProps) {
  const reasonId = useId();
  if (props.disabledReason === undefined) return <PlainButton {...props} />;
  return (
    <span className="with-reason">
      <PlainButton {...props} describedBy={reasonId} />
      <span className="reason" id={reasonId}>
        {props.disabledReason}
      </span>
    </span>
  );
}

function PlainButton(props: ButtonProps & { readonly describedBy?: string }) {
  const { children, variant = 'normal', icon, keys, detail, type = 'button' } = props;
  return (
    <AriaButton
      ref={props.ref}
      className={`btn ${variant}${detail === undefined ? '' : ' two-line'}`}
      type={type}
      slot={props.slot}
      onPress={props.onPress}
      isDisabled={props.isDisabled === true || props.disabledReason !== undefined}
      autoFocus={props.autoFocus}
      aria-label={props.label}
      aria-describedby={props.describedBy}
    >
      {icon !== undefined && <Icon of={icon} size="row" />}
      {detail === undefined ? (
        <>
          {children}
          <KeyHint keys={keys} />
        </>
      ) : (
        <>
          <KeyHint keys={keys} />
          <span>
            <b>{children}</b>
            <small>{detail}</small>
          </span>
        </>
      )}
    </AriaButton>
  );
}

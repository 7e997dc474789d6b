import { CircleQuestionMark, CloudOff, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type BannerKind = 'info' | 'warn' | 'danger' | 'offline' | 'ask';
export type BannerProps = {
  readonly kind?: BannerKind;
  /** What happened. */
  readonly title: ReactNode;
  /** What is safe and what can be done. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: LucideIcon;
  /** Edge to edge under a header, instead of a block of its own. */
  readonly isFlat?: boolean;
};

const iconOf: Readonly<Record<BannerKind, LucideIcon>> = {
  info: Info,
  warn: TriangleAlert,
  danger: TriangleAlert,
  offline: CloudOff,
  ask: CircleQuestionMark,
};

export function Banner({ kind = 'info', title, children, action, icon, isFlat }: BannerProps) {
  return (
    <div className={`banner ${kind}${isFlat === true ? ' flat' : ''}`} role={kind === 'danger' ? 'alert' : 'status'}>
      <Icon of={icon ?? iconOf[kind]} />
      <div className="banner-text">
        <b>{title}</b> {children !== undefined && <span>{children}</span>}
      </div>
      {action}
    </div>
  );
}

import type { LucideIcon } from 'lucide-react';

export type IconProps = {
  readonly of: LucideIcon;
  /** 16 px, or 14 in rows and buttons, 12 in tags, 18 in the rail. */
  readonly size?: 'normal' | 'row' | 'tag' | 'nav';
  /** Only for an icon that stands alone and means something. */
  readonly label?: string;
};

const classOf = { normal: 'i', row: 'i i-s', tag: 'i i-xs', nav: 'i i-nav' } as const;

export function Icon({ of: Drawing, size = 'normal', label }: IconProps) {
  if (label !== undefined) return <Drawing className={classOf[size]} role="img" aria-label={label} />;
  return <Drawing className={classOf[size]} aria-hidden="true" />;
}

import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

export type TagKind = 'plain' | 'ok' | 'warn' | 'danger' | 'ask' | 'edge';
export type TagProps = { readonly kind?: TagKind; readonly icon?: LucideIcon; readonly children: ReactNode };

/** Only for a fact that changes what to do next. */
export function Tag({ kind = 'plain', icon, children }: TagProps) {
  return (
    <span className={`tag ${kind}`}>
      {icon !== undefined && <Icon of={icon} size="tag" />}
      {children}
    </span>
  );
}

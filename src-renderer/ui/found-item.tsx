import type { LucideIcon } from 'lucide-react';
import { ListBoxItem } from 'react-aria-components';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { KeyHint } from './kbd.tsx';
import { Tag, type TagKind } from './tag.tsx';

/** Something that was searched for and found: a person, a customer, a ticket. */
export type FoundItem = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  /** Draws initials in front. */
  readonly person?: string;
  readonly icon?: LucideIcon;
  readonly tag?: { readonly kind: TagKind; readonly text: string; readonly icon?: LucideIcon };
  readonly keys?: string;
};

export function FoundRow({ item }: { readonly item: FoundItem }) {
  return (
    <ListBoxItem className="found-item" id={item.id} textValue={item.label}>
      {item.person !== undefined && <Avatar name={item.person} size="m" />}
      {item.icon !== undefined && <Icon of={item.icon} size="row" />}
      <div className="clip">
        <p className="mid clip">{item.label}</p>
        {item.detail !== undefined && <p className="small sec clip">{item.detail}</p>}
      </div>
      {item.tag !== undefined && (
        <Tag kind={item.tag.kind} icon={item.tag.icon}>
          {item.tag.text}
        </Tag>
      )}
      <KeyHint keys={item.keys} />
    </ListBoxItem>
  );
}

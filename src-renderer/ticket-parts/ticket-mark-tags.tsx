import { ClipboardList, GitFork, Lightbulb, type LucideIcon, Milestone, Scale, TrendingUp } from 'lucide-react';
import { type TicketMark, useTicketMarks } from '../queries/use-ticket-marks.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { Icon } from '../ui/icon.tsx';
import { Tag, type TagKind } from '../ui/tag.tsx';

const looks: Readonly<Record<TicketMark['kind'], { readonly kind: TagKind; readonly icon: LucideIcon }>> = {
  decide: { kind: 'warn', icon: Milestone },
  disputed: { kind: 'ask', icon: Scale },
  differs: { kind: 'ask', icon: GitFork },
  level: { kind: 'plain', icon: TrendingUp },
  expertAsked: { kind: 'plain', icon: Lightbulb },
  toCheck: { kind: 'edge', icon: ClipboardList },
};

export interface TicketMarkTagsProps {
  readonly row: TicketRow;
  /** Marks for which there is no room here. */
  readonly without?: readonly TicketMark['kind'][];
  /** How many there is room for: the most urgent first. */
  readonly most?: number;
  /** Only the most urgent by its word; the others by their outline, and said. */
  readonly isShort?: boolean;
}

/** Each mark by its own outline and its own word. */
export function TicketMarkTags({ row, without = [], most, isShort }: TicketMarkTagsProps) {
  const { t } = useWords('steps');
  const marks = useTicketMarks(row).filter(({ kind }) => !without.includes(kind));
  return marks.slice(0, most).map((mark, at) => {
    const { kind, icon } = looks[mark.kind];
    const word = mark.kind === 'level' ? t('level', { level: mark.level }) : t(mark.kind);
    if (isShort !== true || at === 0) {
      return (
        <Tag key={mark.kind} kind={kind} icon={icon}>
          {word}
        </Tag>
      );
    }
    return (
      <Tag key={mark.kind} kind={kind}>
        <Icon of={icon} size="tag" label={word} />
        {mark.kind === 'level' && mark.level}
      </Tag>
    );
  });
}

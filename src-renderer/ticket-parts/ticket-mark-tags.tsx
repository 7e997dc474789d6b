import { ClipboardList, GitFork, Lightbulb, type LucideIcon, Milestone, Scale, TrendingUp } from 'lucide-react';
import { type TicketMark, useTicketMarks } from '../queries/use-ticket-marks.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
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
}

/** Each mark by its own outline and its own word. */
export function TicketMarkTags({ row, without = [], most }: TicketMarkTagsProps) {
  const { t } = useWords('steps');
  const marks = useTicketMarks(row).filter(({ kind }) => !without.includes(kind));
  return marks.slice(0, most).map((mark) => (
    <Tag key={mark.kind} kind={looks[mark.kind].kind} icon={looks[mark.kind].icon}>
      {mark.kind === 'level' ? t('level', { level: mark.level }) : t(mark.kind)}
    </Tag>
  ));
}

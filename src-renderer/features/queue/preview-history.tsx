import { useWords } from '../../queries/use-words.ts';
import { type HistoryLine, historyLine, isMessage } from '../../ticket-parts/history-line.ts';
import { useHistoryNames } from '../../ticket-parts/use-history-names.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ReadyTicket } from './queue-preview.tsx';

const LINES = 4;

/** The last thing that was said, and the last lines of what happened before. */
export function PreviewHistory({ view, onOpen }: { readonly view: ReadyTicket; readonly onOpen: () => void }) {
  const { t } = useWords('queue');
  const moment = useMoment();
  const namesAt = useHistoryNames(view.contract);
  const lines = view.history
    .flatMap((item) => {
      const line = historyLine(item.body, item.by, namesAt(item.at));
      return line ? [{ item, line }] : [];
    })
    .toReversed();
  const last = lines.find(({ line }) => isMessage(line));
  const before = lines.filter((entry) => entry !== last);
  return (
    <Block title={t('lastMessage')} aside={last && <time>{moment(last.item.at)}</time>}>
      {last ? (
        <Message line={last.line} isPending={last.item.delivery === 'pending'} />
      ) : (
        <p className="sec small">{t('noMessage')}</p>
      )}
      {before.length > 0 && (
        <ul className="q-before">
          {before.slice(0, LINES).map(({ item, line }) => (
            <li key={item.key}>
              <time>{moment(item.at)}</time>
              <span>
                {line.who} {line.what}
                {item.delivery === 'pending' && <Tag kind="edge">{t('pending')}</Tag>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {before.length > LINES && (
        <Button variant="link" onPress={onOpen}>
          {t('earlier', { count: before.length - LINES })}
        </Button>
      )}
    </Block>
  );
}

function Message({ line, isPending }: { readonly line: HistoryLine; readonly isPending: boolean }) {
  const { t } = useWords('queue');
  return (
    <>
      <p className="line q-who">
        <Avatar name={line.who} />
        <span className="mid clip">{line.who}</span>
        {isPending && <Tag kind="edge">{t('pending')}</Tag>}
      </p>
      <p className="read q-text">{line.mail?.unreadable ? t('unreadable') : line.text?.trim()}</p>
    </>
  );
}

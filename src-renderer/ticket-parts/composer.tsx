import { X } from 'lucide-react';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { deedShapes } from './deed-shapes.ts';
import { type ComposerProps, MessageForm } from './message-form.tsx';

/** Where answers are written: to the customer, told by phone, or between colleagues. */
export function Composer(props: ComposerProps) {
  const { row, message, onMessage, onClose, isNarrow } = props;
  const { t } = useWords('ticket');
  const isAdministrator = useSession().person.role === 'administrator';
  const words = { reply: t('reply'), told: t('told'), note: t('note') };
  const close = <IconButton icon={X} label={t('closePanel')} keys="Esc" onPress={onClose} />;
  if (isAdministrator || isNarrow === true) {
    const title = isAdministrator ? t('replyAdministrator') : words[message];
    return (
      <section className="comp" aria-label={title}>
        <header className="deed-head">
          <h2>{title}</h2>
          <span className="sp" />
          {close}
        </header>
        <MessageForm {...props} key={`${row.id} ${message}`} />
      </section>
    );
  }
  return (
    <section className="comp" aria-label={t('composer')}>
      <Tabs
        label={t('composer')}
        selected={message}
        onSelect={onMessage}
        aside={close}
        tabs={(['reply', 'told', 'note'] as const).map((id) => ({
          id,
          label: words[id],
          icon: deedShapes[id].icon,
          keys: deedShapes[id].hint,
          content: <MessageForm {...props} message={id} key={`${row.id} ${id}`} />,
        }))}
      />
    </section>
  );
}

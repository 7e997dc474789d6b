import type { PersonRole } from '../../../src-shared/directory/directory.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { draftKey, useTicketDrafts } from '../../state/ticket-drafts.ts';
import { type Deed, deedShapes, roleMay } from '../../ticket-parts/deeds.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint } from '../../ui/kbd.tsx';

export interface ComposerInvitationProps {
  readonly row: TicketRow;
  readonly role: PersonRole;
  readonly start: (deed: Deed) => void;
}

/** The composer at rest: one line, so that the history has the room. Says where something is still being written. */
export function ComposerInvitation({ row, role, start }: ComposerInvitationProps) {
  const { t } = useWords('ticket');
  const drafts = useTicketDrafts((state) => state.drafts);
  const messages = (['reply', 'told', 'note'] as const).filter((deed) => roleMay(role, deed));
  return (
    <div className="comp comp-rest">
      {messages.map((deed) => {
        const draft = drafts[draftKey(row.id, deed)]?.text.trim() ?? '';
        const name = deed === 'reply' && role === 'administrator' ? t('replyAdministrator') : t(deed);
        return (
          <button key={deed} type="button" className="comp-open" onClick={() => start(deed)}>
            <Icon of={deedShapes[deed].icon} size="row" />
            {name}
            <KeyHint keys={deedShapes[deed].hint} />
            {draft !== '' && <span className="clip mut">{t('draft', { text: draft })}</span>}
          </button>
        );
      })}
    </div>
  );
}

import type { PersonRole } from '../../../src-shared/directory/directory.ts';
import { useCanDo } from '../../queries/use-can-do.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { draftKey, useTicketDrafts } from '../../state/ticket-drafts.ts';
import { type Deed, deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { roleMay } from '../../ticket-parts/deeds.ts';
import { Button } from '../../ui/button.tsx';
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
  const can = useCanDo(row);
  const messages = (['reply', 'told', 'note'] as const).filter((deed) => roleMay(role, deed));
  return (
    <div className="comp comp-rest">
      {messages.map((deed) => {
        const draft = drafts[draftKey(row.id, deed)]?.text.trim() ?? '';
        const name = deed === 'reply' && role === 'administrator' ? t('replyAdministrator') : t(deed);
        const possible = can[deedShapes[deed].action];
        if (!possible.possible && possible.refusal.code === 'onlyCoordinator') {
          return (
            <Button
              key={deed}
              variant="ghost"
              icon={deedShapes[deed].icon}
              disabledReason={deed === 'reply' ? possible.reason : ''}
            >
              {name}
            </Button>
          );
        }
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

import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import type { MovesView } from '../../queries/use-deadline-moves.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { startOfForm } from './draft-of-form.ts';
import { MovesList } from './moves-list.tsx';
import { SettledField } from './settled-field.tsx';
import { useZoneMoment } from './use-zone-moment.ts';
import { errorAt, type VersionEdit } from './version-edit.ts';
import type { VersionForm } from './version-form.ts';
import { shownDate, writtenDate } from './written-date.ts';
import { writtenTime } from './written-time.ts';

export interface DraftPanelProps {
  readonly contract: ServiceContract;
  readonly edit: VersionEdit;
  readonly moves: MovesView;
  readonly problems: number;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

/** From when, why, what it moves, and saving it. */
export function DraftPanel({ contract, edit, moves, problems, onSave, onDiscard }: DraftPanelProps) {
  const { t } = useWords('contracts');
  const { form, change } = edit;
  const contradiction = edit.problemAt('version');
  return (
    <Panel
      label={t('saving')}
      foot={
        <>
          <Button variant="primary" keys="Ctrl ↵" onPress={onSave}>
            {t('save')}
          </Button>
          <Button variant="ghost" onPress={onDiscard}>
            {t('discard')}
          </Button>
          {problems > 0 && <span className="small panel-problems">{t('problems', { count: problems })}</span>}
        </>
      }
    >
      <Block title={t('saving')}>
        <div className="stack">
          <div>
            <div className="from-fields">
              <SettledField
                label={t('validFrom')}
                placeholder={t('dateHint')}
                value={form.fromDate}
                written={(text) => shownDate(writtenDate(text))}
                onChange={(fromDate) => change({ fromDate })}
                {...errorAt(edit, 'fromDate')}
              />
              <SettledField
                label={t('time')}
                value={form.fromTime}
                written={writtenTime}
                onChange={(fromTime) => change({ fromTime })}
                {...errorAt(edit, 'fromTime')}
              />
            </div>
            <p className="field-hint">{t('validFromHint', { zone: form.timeZone })}</p>
            <PlannedNote contract={contract} form={form} />
          </div>
          <TextArea
            label={t('reason')}
            hint={t('reasonHint')}
            value={form.reason}
            onChange={(reason) => change({ reason })}
            rows={2}
            {...errorAt(edit, 'reason')}
          />
          {contradiction !== undefined && (
            <p className="field-error" role="alert">
              {contradiction}
            </p>
          )}
        </div>
      </Block>
      <MovesList view={moves} timeZone={form.timeZone} />
    </Panel>
  );
}

interface PlannedNoteProps {
  readonly contract: ServiceContract;
  readonly form: VersionForm;
}

/** What a version that is planned already means for this one: it makes way, or takes over later. */
function PlannedNote({ contract, form }: PlannedNoteProps) {
  const { t } = useWords('contracts');
  const moment = useZoneMoment(form.timeZone);
  const start = startOfForm(form);
  if (start === undefined) return null;
  const replaced = contract.versions.find(({ from }) => from === start);
  const next = contract.versions.find(({ from }) => from > start);
  return (
    <>
      {replaced !== undefined && <p className="small planned-note">{t('replaces', { version: replaced.version })}</p>}
      {next !== undefined && (
        <p className="small planned-note">{t('followedBy', { version: next.version, time: moment(next.from) })}</p>
      )}
    </>
  );
}

import { ArrowLeft } from 'lucide-react';
import { useRef } from 'react';
import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { useDeadlineMoves } from '../../queries/use-deadline-moves.ts';
import { useWords } from '../../queries/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { toast } from '../../ui/toast.tsx';
import { calendarOfForm } from './calendar-of-form.ts';
import { DraftPanel } from './draft-panel.tsx';
import { useVersionDrafts } from './draft-store.ts';
import { EditChannels } from './edit-channels.tsx';
import { EditExceptions } from './edit-exceptions.tsx';
import { EditHolidays } from './edit-holidays.tsx';
import { EditKinds } from './edit-kinds.tsx';
import { EditLadder } from './edit-ladder.tsx';
import { EditPriorities } from './edit-priorities.tsx';
import { EditReadings } from './edit-readings.tsx';
import { EditRules } from './edit-rules.tsx';
import { EditTargets } from './edit-targets.tsx';
import { EditThresholds } from './edit-thresholds.tsx';
import { EditWeek } from './edit-week.tsx';
import { useBack } from './use-back.ts';
import { useSaveKey } from './use-save-key.ts';
import { useVersionEdit } from './use-version-edit.ts';
import { YearView } from './year-view.tsx';

/** A new version being written: everything in it on the left, from when and what it moves on the right. */
export function VersionEditor({ contract }: { readonly contract: ServiceContract }) {
  const { t } = useWords('contracts');
  const page = useRef<HTMLDivElement>(null);
  const { edit, draft, problems, save } = useVersionEdit({ contract, page });
  const moves = useDeadlineMoves(contract.id, draft);
  const back = useBack(contract.id);
  const discard = () => {
    const { discard: forget, put } = useVersionDrafts.getState();
    const { form } = edit;
    forget(contract.id);
    toast(t('discarded'), { label: t('restore'), run: () => put(contract.id, form) });
    back();
  };
  useSaveKey(page, () => void save());
  useCommands([
    { id: 'contracts.save', label: t('save'), group: t('group'), keys: '$mod+Enter', run: () => void save() },
  ]);
  return (
    <div className="contract-edit" ref={page}>
      <section className="contract-edit-main" aria-label={t('editTitle', { contract: contract.name })}>
        <header className="contracts-head">
          <IconButton icon={ArrowLeft} label={t('backToContract')} keys="Esc" onPress={back} />
          <h1 className="subject clip">{t('editTitle', { contract: contract.name })}</h1>
          <span className="small sec">{t('basedOn', { version: edit.form.basedOn })}</span>
        </header>
        <div className="contract-edit-parts">
          <EditWeek edit={edit} />
          <EditExceptions edit={edit} />
          <EditHolidays edit={edit} />
          <EditedYear form={edit.form} />
          <EditPriorities edit={edit} short={contract.short} />
          <EditTargets edit={edit} short={contract.short} />
          <EditKinds edit={edit} short={contract.short} />
          <EditChannels edit={edit} />
          <EditRules edit={edit} short={contract.short} />
          <EditLadder edit={edit} />
          <EditThresholds edit={edit} />
          <EditReadings edit={edit} />
        </div>
      </section>
      <DraftPanel
        contract={contract}
        edit={edit}
        moves={moves}
        problems={problems.length}
        onSave={() => void save()}
        onDiscard={discard}
      />
    </div>
  );
}

function EditedYear({ form }: { readonly form: Parameters<typeof calendarOfForm>[0] }) {
  const { t } = useWords('contracts');
  const calendar = calendarOfForm(form);
  if (calendar.ok) return <YearView calendar={calendar.value} />;
  return <p className="block small sec">{t('yearWaits')}</p>;
}

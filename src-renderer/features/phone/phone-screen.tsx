import './phone.css';
import { useEffect } from 'react';
import { clockTime } from '../../../src-shared/time/deadline-words.ts';
import { toLocal } from '../../../src-shared/time/zoned-time.ts';
import { DESK_ZONE } from '../../queries/desk-zone.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Tag } from '../../ui/tag.tsx';
import type { CallDraft } from './call-draft.ts';
import { CallFlags } from './call-flags.tsx';
import { CallForm } from './call-form.tsx';
import { CallPromise } from './call-promise.tsx';
import { CallTimer } from './call-timer.tsx';
import { CallerPanel } from './caller-panel.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { useDrafts } from './draft-store.ts';
import { OutcomeBar } from './outcome-bar.tsx';
import { SolvedPanel } from './solved-panel.tsx';
import { useCallCommands } from './use-call-commands.ts';
import { newIds, useCallDesk } from './use-call-desk.ts';

/** Logging a call while talking: keyboard only, saved with one key, and the next call can start at once. */
export function PhoneScreen() {
  const now = useNow('minute');
  const hasDraft = useDrafts((state) => state.drafts.length > 0);
  const startNext = useDrafts((state) => state.startNext);
  useEffect(() => {
    if (!hasDraft) startNext(newIds(now));
  }, [hasDraft, startNext, now]);
  const front = useDrafts((state) => state.drafts[0]);
  return front ? <OneCall key={front.callId} typed={front} /> : null;
}

function OneCall({ typed }: { readonly typed: CallDraft }) {
  const { t } = useWords('phone');
  const now = useNow('minute');
  const desk = useCallDesk(typed, now);
  const drafts = useDrafts((state) => state.drafts);
  const { switchCall } = useDrafts.getState();
  useCallCommands(desk);
  const { view, problems, places } = desk;
  const { draft } = view;
  const timeZone = view.version?.calendar.timeZone ?? DESK_ZONE;
  return (
    <div className="call" ref={places.root}>
      <aside className="call-left" aria-label={t('caller')}>
        <h2 className="vh">{t('caller')}</h2>
        <CallTimer draft={draft} waiting={drafts.slice(1)} onSwitch={switchCall} />
        <CallerPanel
          draft={draft}
          chosenId={typed.contactId}
          version={view.version}
          error={problems.includes('callerMissing') ? t('callerMissing') : undefined}
          isMakingPerson={desk.isMakingPerson}
          searchRef={places.search}
          onChange={desk.change}
          onMakePerson={desk.makePerson}
          onChosen={() => places.subject.current?.focus()}
          onEscape={desk.escape}
        />
      </aside>
      <section className="call-mid">
        <header className="call-head">
          <h1>{t('title')}</h1>
          {view.contract && <Tag kind="edge">{view.contract.name}</Tag>}
          <span className="sp" />
          <span className="mut small n">
            {draft.startedAt === undefined ? '' : t('began', { time: clockTime(toLocal(timeZone, draft.startedAt)) })}
          </span>
        </header>
        <CallFlags view={view} now={now} />
        <CallForm view={view} now={now} problems={problems} places={places} onChange={desk.change} />
        {draft.solution !== undefined && (
          <SolvedPanel
            solution={draft.solution}
            error={problems.includes('solutionMissing') ? t('solutionMissing') : undefined}
            onChange={(solution) => desk.change({ solution })}
            onSave={desk.solve}
            onCancel={() => desk.change({ solution: undefined })}
          />
        )}
        <CallPromise view={view} now={now} />
      </section>
      <aside className="call-right" aria-label={t('customer')}>
        <h2 className="vh">{t('customer')}</h2>
        <CustomerPanel desk={desk} now={now} />
      </aside>
      <OutcomeBar
        isAwaiting={view.onConfirmation}
        isStarted={draft.startedAt !== undefined}
        chosen={desk.chosen?.ticket}
        hasCustomer={view.organisation !== undefined}
        openCount={desk.open.length}
        onSave={desk.saveTicket}
        onAdd={desk.addToTicket}
        onSolve={desk.solve}
        onCallOnly={desk.saveCall}
        onNext={desk.next}
        onDiscard={desk.discard}
      />
    </div>
  );
}

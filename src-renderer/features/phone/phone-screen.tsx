import './phone.css';
import { useEffect, useRef, useState } from 'react';
import { clockTime } from '../../../src-shared/time/deadline-words.ts';
import { toLocal } from '../../../src-shared/time/zoned-time.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useNow } from '../../queries/use-now.ts';
import { useOpenTicketsOf } from '../../queries/use-open-tickets-of.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { newId } from '../../state/new-id.ts';
import { Tag } from '../../ui/tag.tsx';
import { toast } from '../../ui/toast.tsx';
import { type CallDraft, type CallOutcome, commandsFor, type DraftProblem, ticketProblems } from './call-draft.ts';
import { CallFlags } from './call-flags.tsx';
import { CallForm, phoneKinds, withKind } from './call-form.tsx';
import { CallPromise } from './call-promise.tsx';
import { CallTimer } from './call-timer.tsx';
import { CallerPanel } from './caller-panel.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { useDrafts } from './draft-store.ts';
import { OutcomeBar } from './outcome-bar.tsx';
import { SolvedPanel } from './solved-panel.tsx';
import { useCallPreview } from './use-call-preview.ts';

/** Logging a call while talking: keyboard only, saved with one key, and the next call can start at once. */
export function PhoneScreen() {
  const now = useNow('minute');
  const hasDraft = useDrafts((state) => state.drafts.length > 0);
  const startNext = useDrafts((state) => state.startNext);
  useEffect(() => {
    if (!hasDraft) startNext(newIds(now));
  }, [hasDraft, startNext, now]);
  const front = useDrafts((state) => state.drafts[0]);
  return front ? <CallDesk key={front.callId} draft={front} /> : null;
}

function CallDesk({ draft }: { readonly draft: CallDraft }) {
  const { t } = useWords('phone');
  const now = useNow('minute');
  const exactNow = useNow('second');
  const view = useCallPreview(draft, now);
  const open = useOpenTicketsOf(draft.organisationId);
  const drafts = useDrafts((state) => state.drafts);
  const { change, startNext, switchCall, finish, restore } = useDrafts.getState();
  const execute = useExecute();
  const search = useRef<HTMLInputElement>(null);
  const subject = useRef<HTMLInputElement>(null);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [isMakingPerson, setMakingPerson] = useState(false);
  const [solution, setSolution] = useState<string>();
  const [chosenTicketId, setChosenTicketId] = useState<string>();
  const chosen = open.find((row) => row.id === chosenTicketId);
  const onChange = (next: Partial<CallDraft>) => {
    setProblems([]);
    change(next, exactNow);
  };
  useEffect(() => search.current?.focus(), []);

  const end = async (outcome: CallOutcome, message: string) => {
    for (const body of commandsFor(draft, outcome, exactNow)) await execute(body);
    const ticketId = outcome.kind === 'existing' ? outcome.ticketId : draft.ticketId;
    const action = { label: t('open'), run: () => navigate(hrefOf({ screen: 'ticket', ticketId })) };
    toast(message, outcome.kind === 'callOnly' ? undefined : action);
    finish(newIds(exactNow));
  };
  const saveTicket = () => {
    const found = ticketProblems(draft);
    setProblems(found);
    if (found.includes('callerMissing')) return search.current?.focus();
    if (found.includes('subjectMissing')) return subject.current?.focus();
    if (found.length === 0) void end({ kind: 'ticket' }, t('saved', { subject: draft.subject.trim() }));
  };
  const solve = () => {
    const found = ticketProblems(draft);
    setProblems(found);
    if (found.length > 0) return found.includes('callerMissing') ? search.current?.focus() : subject.current?.focus();
    if (solution === undefined) return setSolution('');
    if (solution.trim() !== '') void end({ kind: 'solved', solution }, t('saved', { subject: draft.subject.trim() }));
  };
  const addToChosen = () => {
    if (chosen) void end({ kind: 'existing', ticketId: chosen.id }, t('added', { number: chosen.ticket.number ?? '' }));
  };
  const saveCall = () => {
    if (draft.notes.trim() === '' && draft.subject.trim() === '') return setProblems(['notesMissing']);
    const notes = draft.notes.trim() === '' ? draft.subject : draft.notes;
    change({ notes }, exactNow);
    for (const body of commandsFor({ ...draft, notes }, { kind: 'callOnly' }, exactNow)) void execute(body);
    toast(t('callSaved'));
    finish(newIds(exactNow));
  };
  const discard = () => {
    finish(newIds(exactNow));
    toast(t('discarded'), { label: t('undo'), run: () => restore(draft) });
  };
  const priorities = view.version?.priorities.toSorted((a, b) => a.rank - b.rank) ?? [];
  const group = t('group');
  useCommands([
    { id: 'call.caller', label: t('caller'), group, keys: 'F3', run: () => search.current?.focus() },
    { id: 'call.save', label: t('save'), group, keys: 'F2', run: saveTicket },
    { id: 'call.noteOnly', label: t('callOnly'), group, keys: 'Shift+F2', run: saveCall },
    { id: 'call.switch', label: t('switchCall'), group, keys: 'F4', run: switchCall },
    { id: 'call.next', label: t('nextCall'), group, keys: 'Shift+F4', run: () => startNext(newIds(exactNow)) },
    {
      id: 'call.add',
      label: t('addToNone'),
      group,
      keys: 'F6',
      run: chosen ? addToChosen : () => setChosenTicketId(open[0]?.id),
    },
    { id: 'call.solved', label: t('solved'), group, keys: 'F7', run: solve },
    { id: 'call.newPerson', label: t('newPerson'), group, keys: 'Alt+n', run: () => setMakingPerson(true) },
    ...(view.version && view.version.kinds.length > 0 ? phoneKinds : []).map((kind, index) => ({
      id: `call.kind.${kind}`,
      label: `${t('kind')} ${index + 1}`,
      group,
      keys: `Alt+${index + 1}`,
      run: () => onChange(withKind(view, kind, draft.priority)),
    })),
    ...priorities.map((priority, index) => ({
      id: `call.priority.${priority.code}`,
      label: `${t('priority')} ${view.contract?.short ?? ''} ${priority.code}`,
      group,
      keys: `Control+${index + 1}`,
      run: () => onChange({ priority: priority.code }),
    })),
  ]);
  const timeZone = view.version?.calendar.timeZone ?? 'Europe/Amsterdam';
  return (
    <div className="call">
      <aside className="call-left" aria-label={t('caller')}>
        <CallTimer draft={draft} waiting={drafts.slice(1)} onSwitch={switchCall} />
        <CallerPanel
          draft={draft}
          version={view.version}
          error={problems.includes('callerMissing') ? t('callerMissing') : undefined}
          isMakingPerson={isMakingPerson}
          searchRef={search}
          onChange={onChange}
          onMakePerson={setMakingPerson}
          onChosen={() => subject.current?.focus()}
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
        <CallForm draft={draft} view={view} now={now} problems={problems} subjectRef={subject} onChange={onChange} />
        {solution !== undefined && (
          <SolvedPanel
            solution={solution}
            onChange={setSolution}
            onSave={solve}
            onCancel={() => setSolution(undefined)}
          />
        )}
        <CallPromise view={view} now={now} />
      </section>
      <aside className="call-right" aria-label={t('customer')}>
        <CustomerPanel
          draft={draft}
          view={view}
          now={now}
          open={open}
          chosenTicketId={chosenTicketId}
          onChoose={setChosenTicketId}
        />
      </aside>
      <OutcomeBar
        isAwaiting={view.onConfirmation}
        chosenNumber={chosen?.ticket.number}
        hasChosen={chosen !== undefined}
        isStarted={draft.startedAt !== undefined}
        onSave={saveTicket}
        onAdd={addToChosen}
        onSolve={solve}
        onCallOnly={saveCall}
        onNext={() => startNext(newIds(exactNow))}
        onDiscard={discard}
      />
    </div>
  );
}

function newIds(now: number): { readonly callId: string; readonly ticketId: string } {
  return { callId: newId(now), ticketId: newId(now) };
}

import { createRef, type RefObject, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useOpenTicketsOf } from '../../queries/use-open-tickets-of.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf, navigate } from '../../router.ts';
import { newId } from '../../state/new-id.ts';
import { reportOfCall } from '../../ticket-parts/report-of-call.ts';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { type ToastAction, toast } from '../../ui/toast.tsx';
import {
  type CallDraft,
  type CallOutcome,
  commandsFor,
  type DraftIds,
  type DraftProblem,
  noteProblems,
  ticketProblems,
} from './call-draft.ts';
import { useDrafts } from './draft-store.ts';
import { type CallPreview, useCallPreview } from './use-call-preview.ts';

/** One call being logged: what is known, what is asked, and how it can end. */
export interface CallDesk {
  readonly view: CallPreview;
  readonly open: readonly TicketRow[];
  readonly chosen: TicketRow | undefined;
  readonly problems: readonly DraftProblem[];
  readonly isMakingPerson: boolean;
  readonly places: CallPlaces;
  change(change: Partial<CallDraft>): void;
  choose(ticketId: string | undefined): void;
  makePerson(isMaking: boolean): void;
  saveTicket(): void;
  /** Chooses an open ticket first, then adds the call to it. */
  addToTicket(): void;
  addTo(ticketId: string): void;
  solve(): void;
  saveCall(): void;
  next(): void;
  discard(): void;
  /** Closes what stands open; with nothing open, leaves to the list with the draft kept. */
  escape(): void;
}

export interface CallPlaces {
  readonly root: RefObject<HTMLDivElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly subject: RefObject<HTMLInputElement | null>;
  readonly notes: RefObject<HTMLTextAreaElement | null>;
  readonly tickets: RefObject<HTMLDivElement | null>;
}

export function useCallDesk(typed: CallDraft, now: Instant): CallDesk {
  const { t } = useWords('phone');
  const deskNow = useDeskNow();
  const execute = useExecute();
  const view = useCallPreview(typed, now);
  const { draft } = view;
  const contracts = useContracts();
  const { contacts } = useDirectory();
  const open = useOpenTicketsOf(draft.organisationId);
  const { change, startNext, finish, restore } = useDrafts.getState();
  const [places] = useState(makePlaces);
  const begun = useRef(typed);
  const [problems, setProblems] = useState<readonly DraftProblem[]>([]);
  const [isMakingPerson, setMakingPerson] = useState(false);
  const [chosenId, setChosenId] = useState<string>();
  const isEnding = useRef(false);
  const chosen = open.find((row) => row.id === chosenId);
  useEffect(() => firstPlace(begun.current, places)?.focus(), [places]);

  const edit = (next: Partial<CallDraft>) => {
    setProblems([]);
    change(next, deskNow());
  };
  const allows = (found: readonly DraftProblem[]): boolean => {
    flushSync(() => setProblems(found));
    if (found.length > 0) focusFirstInvalid(places.root.current);
    return found.length === 0;
  };
  const end = async (outcome: CallOutcome, message: string, next?: ToastAction) => {
    if (isEnding.current) return;
    isEnding.current = true;
    for (const body of commandsFor(draft, outcome, deskNow())) await execute(body);
    const ticketId = outcome.kind === 'existing' ? outcome.ticketId : draft.ticketId;
    const action = { label: t('open'), run: () => navigate(hrefOf({ screen: 'ticket', ticketId })) };
    toast(message, next ?? (outcome.kind === 'callOnly' ? undefined : action));
    finish(newIds(deskNow()));
  };
  const saved = t('saved', { subject: draft.subject.trim() });
  const addTo = (ticketId: string) => {
    const row = open.find(({ id }) => id === ticketId);
    if (!row || !allows(noteProblems(draft))) return;
    const { startedAt = deskNow(), direction, notes, contactId } = draft;
    const caller = contactId === undefined ? undefined : contacts.get(contactId);
    const report = reportOfCall({ startedAt, direction, notes, caller }, row.ticket, contracts);
    const say = report && { label: t('reportedByPhone'), run: () => void execute(report).catch(reportError) };
    void end({ kind: 'existing', ticketId }, t('added', { number: row.ticket.number ?? row.ticket.subject }), say);
  };
  const choose = (ticketId: string | undefined) => flushSync(() => setChosenId(ticketId));
  return {
    view,
    open,
    chosen,
    problems,
    isMakingPerson,
    places,
    choose,
    addTo,
    makePerson: setMakingPerson,
    change: edit,
    saveTicket: () => {
      if (allows(ticketProblems(draft))) void end({ kind: 'ticket' }, saved);
    },
    addToTicket: () => {
      if (chosen) return addTo(chosen.id);
      const [first] = open;
      if (!first) return toast(t('nothingOpen'));
      choose(first.id);
      places.tickets.current?.querySelector<HTMLElement>('[role="row"]')?.focus();
    },
    solve: () => {
      if (!allows(ticketProblems(draft))) return;
      const { solution } = draft;
      if (solution === undefined) return edit({ solution: '' });
      if (allows(solution.trim() === '' ? ['solutionMissing'] : [])) void end({ kind: 'solved', solution }, saved);
    },
    saveCall: () => {
      if (allows(noteProblems(draft))) void end({ kind: 'callOnly' }, t('callSaved'));
    },
    next: () => startNext(newIds(deskNow())),
    discard: () => {
      finish(newIds(deskNow()));
      toast(t('discarded'), { label: t('undo'), run: () => restore(typed) });
    },
    escape: () => {
      const isOpen = chosen !== undefined || draft.solution === '' || isMakingPerson;
      if (!isOpen) return navigate(hrefOf({ screen: 'queue' }));
      setChosenId(undefined);
      if (draft.solution === '') edit({ solution: undefined });
      setMakingPerson(false);
      firstPlace(draft, places)?.focus();
    },
  };
}

export function newIds(now: Instant): DraftIds {
  return { callId: newId(now), ticketId: newId(now) };
}

function makePlaces(): CallPlaces {
  return { root: createRef(), search: createRef(), subject: createRef(), notes: createRef(), tickets: createRef() };
}

/** Where the next thing has to be typed. */
function firstPlace(draft: CallDraft, { search, subject, notes }: CallPlaces): HTMLElement | null {
  if (draft.organisationId === undefined) return search.current;
  return draft.subject === '' ? subject.current : notes.current;
}

import { useCallback, useRef, useSyncExternalStore } from 'react';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { type ContractVersion, versionAt } from '../../src-shared/sla/service-contract.ts';
import {
  type ClockFace,
  clockFaceOfRow,
  type TurningFigure,
  turnedSeconds,
  turningFigure,
} from '../../src-shared/words/clock-face.ts';
import type { Language } from '../i18n.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import type { Beat } from '../state/desk-clock.ts';
import { useDesk } from '../state/desk-context.ts';
import { whenIdle } from '../state/when-idle.ts';
import { useContracts } from './use-contracts.ts';
import { useLanguage } from './use-language.ts';
import { useNow } from './use-now.ts';

/** The clock of a row. It turns each second while critical, and otherwise with the minute, together with all others. */
export function useClockFace(row: TicketRow): ClockFace;
export function useClockFace(row: TicketRow | undefined): ClockFace | undefined;
export function useClockFace(row: TicketRow | undefined): ClockFace | undefined {
  const { language } = useLanguage();
  return useFaceIn(row, { contracts: useContracts(), language });
}

export interface FaceSetting {
  readonly contracts: ContractBook;
  readonly language: Language;
}

/** The same, for a list that knows language and contracts for all of its rows together. */
export function useFaceIn(row: TicketRow, setting: FaceSetting): ClockFace;
export function useFaceIn(row: TicketRow | undefined, setting: FaceSetting): ClockFace | undefined;
export function useFaceIn(row: TicketRow | undefined, { contracts, language }: FaceSetting): ClockFace | undefined {
  const { clock } = useDesk();
  const now = useNow(row ? beatOf(row, clock.now()) : 'minute');
  return row && clockFaceOfRow({ row, version: versionOfRow(row, contracts), now, language });
}

/**
 * A clock that is drawn again only when more than its seconds change; in between, `write` puts the new ones ('41') in place. So a wall full
 * of clocks can turn each second for next to nothing.
 */
export function useTurningFace(row: TicketRow, write: (seconds: string) => void): ClockFace {
  const { clock } = useDesk();
  const { language } = useLanguage();
  const contracts = useContracts();
  const beat = beatOf(row, clock.now());
  const version = versionOfRow(row, contracts);
  const question = useCallback(
    () => ({ row, version, now: clock.shown(beat), language }),
    [row, version, clock, beat, language],
  );
  const shown = useRef<ShownFace>(undefined);
  const subscribe = useCallback(
    (listener: () => void) => {
      const readAnew = (): void => {
        const read = faceRead(question);
        if (shown.current && isSameFace(shown.current.face, read.face)) return;
        shown.current = read;
        listener();
      };
      return clock.subscribe(beat, () => {
        const turning = shown.current?.turning;
        const seconds = turning && turnedSeconds(turning, clock.shown(beat));
        if (seconds !== undefined) write(seconds);
        // Right after the beat, all that need it together: the others turn without waiting for them.
        else whenIdle(readAnew);
      });
    },
    [clock, beat, question, write],
  );
  return useSyncExternalStore(subscribe, () => {
    if (shown.current?.question !== question) shown.current = faceRead(question);
    return shown.current.face;
  });
}

interface ShownFace {
  /** What it was read by: with another, it is read anew. */
  readonly question: unknown;
  readonly face: ClockFace;
  readonly turning: TurningFigure | undefined;
}

function faceRead(question: () => Parameters<typeof clockFaceOfRow>[0]): ShownFace {
  const asked = question();
  const face = clockFaceOfRow(asked);
  return { question, face, turning: turningFigure(face, asked) };
}

/** What is left in the drawing may lag a little: it moves on with the minute. */
function isSameFace(a: ClockFace, b: ClockFace): boolean {
  return (
    a.state === b.state && a.left === b.left && a.detail === b.detail && a.due === b.due && a.sentence === b.sentence
  );
}

export function versionOfRow({ ticket }: TicketRow, contracts: ContractBook): ContractVersion | undefined {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  return contract && versionAt(contract, ticket.facts.startedAt ?? ticket.receivedAt);
}

/** A figure with seconds is read each second; just before, it listens already so as not to be late. */
function beatOf({ due }: TicketRow, now: number): Beat {
  if (due.kind !== 'deadline') return 'minute';
  return now >= due.criticalAt - 60_000 && now <= due.deadline + 1000 ? 'second' : 'minute';
}

import type { Attainment } from '../../src-shared/sla/attainment.ts';
import { shownPercentage } from '../../src-shared/sla/error-budget.ts';
import { type PeriodFigures, periodFigures } from '../../src-shared/sla/period-figures.ts';
import { type ReplayedClock, replayedPromise } from '../../src-shared/sla/replayed-clock.ts';
import { formatPeriod } from '../../src-shared/sla/reporting-period.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { formatInstant, type Instant } from '../../src-shared/time/instant.ts';
import { type Replay, replayedOutcomes } from './replay.ts';

/** A replay as JSON lines: one for each ticket, then one for each promise in each period of each contract. */
export function* replayLines(replay: Replay): Generator<string> {
  for (const ticket of replay.tickets) yield `${JSON.stringify(ticketLine(ticket, replay.contracts, replay.now))}\n`;
  const outcomes = replayedOutcomes(replay);
  for (const contract of replay.reported) {
    for (const figures of periodFigures(contract, outcomes, replay.now)) {
      for (const line of figures.lines) yield `${JSON.stringify(attainmentLine(line, figures))}\n`;
    }
  }
}

function ticketLine(ticket: Ticket, contracts: ContractBook, now: Instant): object {
  const { kind, clocks } = replayedPromise(ticket, contracts, now);
  return {
    ticket: ticket.number,
    id: ticket.id,
    contract: ticket.contractId ?? null,
    status: ticket.status,
    receivedAt: formatInstant(ticket.receivedAt),
    promise: kind,
    clocks: clocks.map(clockFields),
  };
}

function clockFields({ state, ...clock }: ReplayedClock): object {
  return {
    measure: clock.measure,
    priority: clock.priority,
    committed: clock.committed,
    percentile: clock.percentile ?? null,
    contractVersion: clock.contractVersion,
    startedAt: formatInstant(clock.startedAt),
    target: clock.target,
    ...(clock.plannedFor === undefined ? {} : { plannedFor: clock.plannedFor }),
    pauses: clock.pauses.map(({ from, to }) => [formatInstant(from), to === undefined ? null : formatInstant(to)]),
    deadline: 'deadline' in state ? formatInstant(state.deadline) : null,
    state: state.kind,
    ...('at' in state ? { at: formatInstant(state.at) } : {}),
    ...('since' in state ? { since: formatInstant(state.since) } : {}),
    ...(state.kind === 'breached'
      ? { answeredAt: state.endedAt === undefined ? null : formatInstant(state.endedAt), over: state.over }
      : {}),
    ...('left' in state ? { left: state.left } : {}),
    ...('used' in state ? { used: state.used } : {}),
  };
}

function attainmentLine(line: Attainment, { period, span }: PeriodFigures): object {
  const shown = shownPercentage(line, line.percentile);
  return {
    contract: line.contractId,
    period: formatPeriod(period),
    from: formatInstant(span.from),
    to: formatInstant(span.to),
    measure: line.measure,
    priority: line.priority,
    percentile: line.percentile ?? null,
    target: line.length ?? null,
    total: line.total,
    met: line.met,
    missed: line.missed,
    running: line.running,
    attained: shown ? shown.units / 10 ** shown.decimals : null,
    allowedMisses: line.budget.allowed,
    missesLeft: line.budget.left,
    outlook: line.budget.outlook,
  };
}

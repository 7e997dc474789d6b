import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { type Attainment, contractAttainment } from '../../src-shared/sla/attainment.ts';
import type { ClockOutcome } from '../../src-shared/sla/clock-outcome.ts';
import { periodAt, periodSpan, zoneOf } from '../../src-shared/sla/reporting-period.ts';
import type { ServiceContract } from '../../src-shared/sla/service-contract.ts';
import type { ReportedTicket } from '../../src-shared/sla/service-report.ts';
import { useDesk } from '../state/desk-context.ts';
import { ledgerOf } from '../state/ledger.ts';
import { useContracts } from './use-contracts.ts';
import { useNow } from './use-now.ts';

export interface ContractBudgets {
  readonly contract: ServiceContract;
  readonly lines: readonly Attainment[];
}

/** How each contract stands in the quarter that runs now; undefined while the tickets are being read. */
export function useQuarterBudgets(): readonly ContractBudgets[] | undefined {
  const { ledger, shown } = ledgerOf(useDesk());
  // Not in the beat itself, nor before what changed: the clocks on the board turn first.
  const progress = useDeferredValue(useStore(shown));
  const contracts = useContracts();
  const now = useDeferredValue(useNow('minute'));
  return useMemo(() => {
    if (!progress.isComplete) return undefined;
    return [...contracts.values()].map((contract) => {
      const zone = zoneOf(contract, now);
      const period = periodSpan(periodAt('quarter', now, zone), zone);
      return {
        contract,
        lines: contractAttainment(contract, outcomesOf(contract, ledger.within(period)), { period, now }),
      };
    });
  }, [ledger, progress, contracts, now]);
}

function* outcomesOf({ id }: ServiceContract, tickets: Iterable<ReportedTicket>): Iterable<ClockOutcome> {
  for (const { contractId, outcomes } of tickets) if (contractId === id) yield* outcomes;
}

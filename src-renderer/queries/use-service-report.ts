import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { PeriodSpan } from '../../src-shared/sla/reporting-period.ts';
import type { ServiceContract } from '../../src-shared/sla/service-contract.ts';
import { type ServiceReport, serviceReport } from '../../src-shared/sla/service-report.ts';
import type { LedgerProgress } from '../replica/follow-ledger.ts';
import { useDesk } from '../state/desk-context.ts';
import { ledgerOf } from '../state/ledger.ts';
import { useNow } from './use-now.ts';

export type ReportAnswer =
  | { readonly state: 'reading'; readonly progress: LedgerProgress }
  | { readonly state: 'ready'; readonly report: ServiceReport };

export interface ReportQuestion {
  readonly contract: ServiceContract;
  readonly organisationId?: string | undefined;
  readonly period: PeriodSpan;
}

/** The report on one contract over one period, live: as tickets change, and as the minutes go by. */
export function useServiceReport({ contract, organisationId, period }: ReportQuestion): ReportAnswer {
  const { ledger, shown } = ledgerOf(useDesk());
  const progress = useStore(shown);
  const now = useNow('minute');
  const { from, to } = period;
  const report = useMemo(() => {
    if (!progress.isComplete) return undefined;
    const span = { from, to };
    return serviceReport(ledger.relevantTo(span), { contract, organisationId, period: span, now });
  }, [ledger, progress, contract, organisationId, from, to, now]);
  return report ? { state: 'ready', report } : { state: 'reading', progress };
}

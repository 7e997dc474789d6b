import { useMemo } from 'react';
import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSession } from '../../queries/use-session.ts';
import { hrefOf, navigate, useRoute } from '../../router.ts';
import { choiceFrom, queryOf, type ReportChoice } from './report-choice.ts';

export interface ReportChoiceView {
  /** An administrator's own; for the desk all. */
  readonly contracts: readonly ServiceContract[];
  readonly choice: ReportChoice | undefined;
  readonly choose: (choice: ReportChoice) => void;
}

/** What the report is about, from the address and back into it. */
export function useReportChoice(): ReportChoiceView {
  const book = useContracts();
  const { person } = useSession();
  const { organisations } = useDirectory();
  const now = useDeskNow();
  const route = useRoute();
  const search = route.query.toString();
  const own = person.organisationId === undefined ? undefined : organisations.get(person.organisationId)?.contractId;
  const contracts = useMemo(
    () => [...book.values()].filter(({ id }) => person.role !== 'administrator' || id === own),
    [book, person.role, own],
  );
  const choice = useMemo(() => {
    const asked = choiceFrom(new URLSearchParams(search), contracts, now());
    const isOwnOnly = person.role === 'administrator' && person.organisationId !== undefined;
    return asked && isOwnOnly ? { ...asked, organisationId: person.organisationId } : asked;
  }, [search, contracts, now, person.role, person.organisationId]);
  const choose = (next: ReportChoice): void => {
    navigate(hrefOf({ screen: 'report', query: queryOf(next) }), { replace: true });
  };
  return { contracts, choice, choose };
}

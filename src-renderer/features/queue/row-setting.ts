import { useMemo } from 'react';
import type { ContractBook } from '../../../src-shared/sla/service-contract.ts';
import type { Language } from '../../i18n.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useSession } from '../../queries/use-session.ts';
import { type Translate, useWords } from '../../queries/use-words.ts';
import type { DirectoryState } from '../../state/desk.ts';

export interface RowLook {
  /** The owner's name beside the initials: there is room without the preview. */
  readonly hasOwnerName: boolean;
  /** Where the customer stands: in a column, before the subject where there is little room, or nowhere for the customer's own people. */
  readonly customerPlace: 'column' | 'subject' | 'none';
  /** Among what is done with, it is of interest since when. */
  readonly isSettledList: boolean;
}

/** What all rows of a list share. */
export interface RowSetting extends RowLook, Pick<DirectoryState, 'organisations' | 'persons'> {
  readonly t: Translate<'queue'>;
  readonly language: Language;
  readonly contracts: ContractBook;
  readonly me: string;
}

/** The same object as long as nothing in it changes: with another, every row is drawn anew. */
export function useRowSetting({ hasOwnerName, customerPlace, isSettledList }: RowLook): RowSetting {
  const { t } = useWords('queue');
  const { language } = useLanguage();
  const contracts = useContracts();
  const me = useSession().person.id;
  const { organisations, persons } = useDirectory();
  return useMemo(
    () => ({ t, language, contracts, me, organisations, persons, hasOwnerName, customerPlace, isSettledList }),
    [t, language, contracts, me, organisations, persons, hasOwnerName, customerPlace, isSettledList],
  );
}

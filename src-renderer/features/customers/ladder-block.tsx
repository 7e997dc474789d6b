import type { Organisation } from '../../../src-shared/directory/directory.ts';
import { ladderSteps } from '../../queries/ladder-steps.ts';
import { useContractVersion } from '../../queries/use-contract-version.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Facts } from '../../ui/facts.tsx';

/** F13, P15: the ladder of this customer's contract, with who stands where. */
export function LadderBlock({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords('customers');
  const { language } = useLanguage();
  const { persons, contacts } = useDirectory();
  const version = useContractVersion(organisation.contractId);
  if (!version || version.ladder.length === 0) return null;
  const named = (role: string, name: string | undefined) => `${role}: ${name ?? t('ladderNobody')}`;
  return (
    <Block title={t('ladder')}>
      <Facts
        items={ladderSteps(version, organisation.ladder ?? [], language).map((step) => ({
          term: t('ladderLevel', { level: step.level }),
          value: (
            <>
              <p>{named(step.deskRole, persons.get(step.personId ?? '')?.name)}</p>
              <p className="sec">{named(step.customerRole, contacts.get(step.contactId ?? '')?.name)}</p>
            </>
          ),
        }))}
      />
    </Block>
  );
}

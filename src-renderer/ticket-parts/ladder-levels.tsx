import type { LadderStep } from '../queries/ladder-steps.ts';
import { useDirectory } from '../queries/use-directory.ts';
import { useWords } from '../queries/use-words.ts';
import { Facts } from '../ui/facts.tsx';
import { Segmented } from '../ui/segmented.tsx';

export interface LadderLevelsProps {
  readonly steps: readonly LadderStep[];
  readonly level: number | undefined;
  readonly onChange: (level: number) => void;
}

/** The next levels, and who stands there for the desk and for the customer (F13, P15). */
export function LadderLevels({ steps, level, onChange }: LadderLevelsProps) {
  const { t } = useWords('steps');
  const { persons, contacts } = useDirectory();
  const chosen = steps.find((step) => step.level === level);
  if (!chosen) return null;
  const nameOf = (name: string | undefined) => name ?? t('levelNobody');
  return (
    <>
      <div className="deed-line">
        <span className="small sec">{t('levelChoice')}</span>
        <Segmented
          label={t('levelChoice')}
          look="loose"
          value={String(chosen.level)}
          onChange={(id) => onChange(Number(id))}
          options={steps.map((step) => ({ id: String(step.level), label: t('level', { level: step.level }) }))}
        />
      </div>
      <Facts
        isNarrow
        items={[
          {
            term: t('levelDesk'),
            value: `${chosen.deskRole} · ${nameOf(persons.get(chosen.personId ?? '')?.name)}`,
          },
          {
            term: t('levelCustomer'),
            value: `${chosen.customerRole} · ${nameOf(contacts.get(chosen.contactId ?? '')?.name)}`,
          },
        ]}
      />
    </>
  );
}

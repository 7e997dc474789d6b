import type { LadderPlace, Organisation } from '../../../src-shared/directory/directory.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import { contactsOf } from '../../queries/contacts-of.ts';
import { ladderSteps } from '../../queries/ladder-steps.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Select } from '../../ui/select.tsx';
import { withPlace } from './ladder-places.ts';

const NOBODY = 'nobody';

interface LadderFieldsProps {
  readonly organisation: Organisation;
  readonly version: ContractVersion;
  readonly places: readonly LadderPlace[];
  readonly onChange: (places: readonly LadderPlace[]) => void;
}

/** F13, P15: who stands at each level of the contract's ladder, for the desk and for the customer. */
export function LadderFields({ organisation, version, places, onChange }: LadderFieldsProps) {
  const { t } = useWords('customers');
  const { language } = useLanguage();
  const directory = useDirectory();
  const desk = [...directory.persons.values()]
    .filter(({ active, role }) => active && (role === 'agent' || role === 'lead'))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  const contacts = contactsOf(directory, organisation.id);
  const options = (people: readonly { readonly id: string; readonly name: string }[]) => [
    { id: NOBODY, label: t('ladderNobody') },
    ...people.map(({ id, name }) => ({ id, label: name })),
  ];
  const chosen = (id: string) => (id === NOBODY ? undefined : id);
  return (
    <fieldset className="ladder">
      <legend>{t('ladder')}</legend>
      {ladderSteps(version, places, language).map((step) => (
        <div className="ladder-level" key={step.level}>
          <span className="ladder-no n">{t('ladderLevel', { level: step.level })}</span>
          <Select
            label={t('ladderDesk', { role: step.deskRole })}
            value={step.personId ?? NOBODY}
            options={options(desk)}
            onChange={(id) => onChange(withPlace(places, step.level, { personId: chosen(id) }))}
          />
          <Select
            label={t('ladderCustomer', { role: step.customerRole })}
            value={step.contactId ?? NOBODY}
            options={options(contacts)}
            onChange={(id) => onChange(withPlace(places, step.level, { contactId: chosen(id) }))}
          />
        </div>
      ))}
    </fieldset>
  );
}

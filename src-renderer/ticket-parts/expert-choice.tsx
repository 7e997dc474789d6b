import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { useDirectory } from '../queries/use-directory.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import { Checkbox } from '../ui/checkbox.tsx';

export interface ExpertChoiceProps {
  readonly ticket: Ticket;
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** F6: one or more people of the desk. The coordinator is none of them, and nobody is asked twice. */
export function ExpertChoice({ ticket, chosen, onChange, error }: ExpertChoiceProps) {
  const { t } = useWords('steps');
  const { persons } = useDirectory();
  const me = useSession().person.id;
  const coordinator = ticket.ownerId ?? me;
  const colleagues = [...persons.values()]
    .filter(({ active, role, id }) => active && (role === 'agent' || role === 'lead') && id !== coordinator)
    .filter(({ id }) => ticket.experts?.includes(id) !== true)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return (
    <fieldset className="field choice">
      <legend className="field-label">{t('forwardTo')}</legend>
      <div className="deed-line">
        {colleagues.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={chosen.includes(id)}
            onChange={(isSelected) =>
              onChange(isSelected ? [...chosen, id] : chosen.filter((candidate) => candidate !== id))
            }
          >
            {name}
          </Checkbox>
        ))}
        {colleagues.length === 0 && <p className="small sec">{t('noColleagues')}</p>}
      </div>
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

import { useState } from 'react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useBridge } from '../../queries/use-bridge.ts';
import { useCall } from '../../queries/use-call.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { toastFailure } from '../../ui/toast.tsx';
import { callProblem } from './call-problem.ts';
import { LinksOf } from './links-of.tsx';
import { type MadeLink, MadeLinkView } from './made-link.tsx';
import { PersonForm } from './person-form.tsx';

/** Who may come in, by which links, and how to take that back. */
export function AccessSettings() {
  const { t } = useWords('settings');
  const { language } = useLanguage();
  const bridge = useBridge();
  const directory = useDirectory();
  const links = useCall('links.list', {});
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<MadeLink>();
  const makeLink = async (personId: string, name: string) => {
    const result = await bridge.call('links.create', { personId });
    if (!result.ok) return toastFailure(t('notSaved', { reason: callProblem(result.error, t) }));
    setMade({ name, address: result.value.address });
    setMaking(false);
    links.again();
  };
  const withdraw = async (linkId: string) => {
    const result = await bridge.call('links.withdraw', { linkId });
    if (!result.ok) toastFailure(t('notSaved', { reason: callProblem(result.error, t) }));
    links.again();
  };
  const people = [...directory.persons.values()].toSorted(
    (a, b) => a.role.localeCompare(b.role) || a.name.localeCompare(b.name),
  );
  return (
    <section className="settings-part" aria-label={t('access')}>
      <h2>{t('access')}</h2>
      <p className="small sec">{t('accessIntro')}</p>
      {made && <MadeLinkView key={made.address} made={made} />}
      {isMaking ? (
        <PersonForm onCancel={() => setMaking(false)} onMade={makeLink} />
      ) : (
        <div>
          <Button onPress={() => setMaking(true)}>{t('newPerson')}</Button>
        </div>
      )}
      <table className="access">
        <thead>
          <tr>
            <th scope="col">{t('person')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('customer')}</th>
            <th scope="col">{t('links')}</th>
            <th scope="col">
              <span className="vh">{t('makeLink')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td>{person.name}</td>
              <td>{domainWords(language).role[person.role]}</td>
              <td>
                {person.organisationId === undefined ? '–' : directory.organisations.get(person.organisationId)?.name}
              </td>
              <td>
                <LinksOf person={person} links={links.value?.links ?? []} onWithdraw={withdraw} />
              </td>
              <td>
                <Button
                  variant="link"
                  label={`${t('makeLink')} ${person.name}`}
                  onPress={() => void makeLink(person.id, person.name)}
                >
                  {t('makeLink')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

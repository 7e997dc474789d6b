import { useState } from 'react';
import type { Link } from '../../../src-shared/contract/calls.ts';
import type { Person } from '../../../src-shared/directory/directory.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { useBridge } from '../../queries/use-bridge.ts';
import { useCall } from '../../queries/use-call.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { toast, toastFailure } from '../../ui/toast.tsx';
import { callProblem } from './call-problem.ts';
import { PersonForm } from './person-form.tsx';

interface MadeLink {
  readonly name: string;
  readonly address: string;
}

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
      {made && <MadeLinkView made={made} />}
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

function MadeLinkView({ made }: { readonly made: MadeLink }) {
  const { t } = useWords('settings');
  const copy = async () => {
    await navigator.clipboard.writeText(made.address);
    toast(t('copied'));
  };
  return (
    <div className="made-link" role="status">
      <p className="mid">{t('linkMade', { name: made.name })}</p>
      <code>{made.address}</code>
      <p className="small sec">{t('linkOnce')}</p>
      <Button onPress={copy}>{t('copy')}</Button>
    </div>
  );
}

interface LinksOfProps {
  readonly person: Person;
  readonly links: readonly Link[];
  readonly onWithdraw: (linkId: string) => void;
}

function LinksOf({ person, links, onWithdraw }: LinksOfProps) {
  const { t } = useWords('settings');
  const { language } = useLanguage();
  const now = useNow('minute');
  const own = links.filter((link) => link.personId === person.id && link.withdrawnAt === undefined);
  if (own.length === 0) return <span className="mut">{t('noLinks')}</span>;
  const words = (instant: number) => sinceWords(instant, { now, timeZone: 'Europe/Amsterdam', locale: language });
  return (
    <ul>
      {own.map((link) => (
        <li key={link.id} className="line">
          <span className="n">{stateOf(link, words, t)}</span>
          <Button variant="link" label={`${t('withdraw')} ${person.name}`} onPress={() => onWithdraw(link.id)}>
            {t('withdraw')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function stateOf(
  link: Link,
  words: (instant: number) => string,
  t: ReturnType<typeof useWords<'settings'>>['t'],
): string {
  if (link.lastSeenAt !== undefined) return t('seen', { time: words(link.lastSeenAt) });
  return link.usedAt === undefined ? t('unused') : t('used', { time: words(link.usedAt) });
}

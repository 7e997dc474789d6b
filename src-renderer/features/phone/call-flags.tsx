import { Info, type LucideIcon, Moon, UserX } from 'lucide-react';
import { assertNever } from '../../../src-shared/assert-never.ts';
import type { IntakeFlag } from '../../../src-shared/ticket/intake-flags.ts';
import { deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { contactsOf } from '../../queries/contacts-of.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import type { CallPreview } from './use-call-preview.ts';

interface CallFlagsProps {
  readonly view: CallPreview;
  readonly now: Instant;
}

/** What the agent should know while still talking: F1, F4, F12, P1, P6. */
export function CallFlags({ view, now }: CallFlagsProps) {
  const lines = useFlagLines(view, now);
  if (lines.length === 0) return null;
  return (
    <ul className="flags">
      {lines.map((line) => (
        <li key={line.title} className={line.look}>
          <Icon of={line.icon} />
          <span>
            <b>{line.title}</b> {line.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface FlagLine {
  readonly title: string;
  readonly text: string;
  readonly look: 'still' | 'warn';
  readonly icon: LucideIcon;
}

function useFlagLines({ flags, contract, version, organisation }: CallPreview, now: Instant): readonly FlagLine[] {
  const { t } = useWords('phone');
  const { language } = useLanguage();
  const directory = useDirectory();
  if (!contract || !version || !organisation) return [];
  const names = contactsOf(directory, organisation.id)
    .filter((contact) => (version.reporters === 'authorisedOnly' ? contact.authorisedReporter : contact.keyUser))
    .map((contact) => contact.name)
    .join(` ${t('or')} `);
  const isBestEffort = flags.some((flag) => flag.kind === 'noCommittedClock');
  return flags.map((flag: IntakeFlag): FlagLine => {
    switch (flag.kind) {
      case 'outsideServiceHours': {
        const time = deadlineWords(flag.opensAt, { now, timeZone: version.calendar.timeZone, locale: language });
        const text = t(isBestEffort ? 'outsideBestEffort' : 'outsideText', { contract: contract.short, time });
        return { title: t('outsideTitle'), text, look: 'still', icon: Moon };
      }
      case 'notAuthorisedReporter': {
        const text = names === '' ? t('notReporterNobody') : t('notReporterText', { names });
        return { title: t('notReporterTitle'), text, look: 'warn', icon: UserX };
      }
      case 'notKeyUser': {
        const text = names === '' ? t('notKeyUserNobody') : t('notKeyUserText', { names });
        return { title: t('notKeyUserTitle'), text, look: 'warn', icon: UserX };
      }
      case 'noCommittedClock':
        return {
          title: t('bestEffortTitle'),
          text: t('bestEffortText', { contract: contract.short }),
          look: 'still',
          icon: Info,
        };
      case 'indicativeOnly':
        return { title: t('indicativeTitle'), text: t('indicativeText'), look: 'still', icon: Info };
      default:
        return assertNever(flag);
    }
  });
}

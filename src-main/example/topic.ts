import type { TicketKind } from '../../src-shared/ticket/ticket.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What a ticket is about, and what is said of it on the way. Words between braces are filled in anew for each ticket. */
export interface Topic {
  readonly priority: string;
  readonly kind?: TicketKind;
  readonly subject: string;
  /** As the customer wrote it. */
  readonly text: string;
  /** What the desk has to know before it can go on. */
  readonly question: string;
  /** Between colleagues. */
  readonly note: string;
  readonly solution: string;
}

const fillings: Readonly<Record<string, readonly string[]>> = {
  gebouw: ['Havengebouw', 'Stationsplein 4', 'gebouw Noord', 'gebouw Zuid', 'De Werf', 'het hoofdgebouw'],
  ruimte: ['0.12', '1.04', '1.17', '2.03', '2.14', '3.08', '3.21', '4.02'],
  etage: ['begane grond', 'eerste verdieping', 'tweede verdieping', 'derde verdieping'],
  dag: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
  tijd: ['07:45', '08:20', '08:50', '09:35', '10:10', '11:25', '13:40', '14:15', '15:05'],
  order: ['48213', '48377', '48502', '48619', '48744', '49018', '49156', '49302'],
  artikel: ['AL-2040', 'RVS-316-8', 'ST-37-120', 'PL-0450', 'KB-118', 'FL-DN50'],
  lijn: ['lijn 1', 'lijn 2', 'lijn 3', 'de buigbank', 'de lasstraat', 'de zaagcel'],
  aantal: ['3', '4', '6', '9', '12', '17', '24', '40'],
  versie: ['4.18.1', '4.18.2', '4.18.3', '4.19.0'],
  toestel: ['handscanner 3', 'handscanner 7', 'de tablet bij de expeditie', 'terminal 2', 'terminal 5'],
};

export function filledTopic(topic: Topic, random: SeededRandom): Topic {
  const chosen = new Map<string, string>();
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const words = chosen.get(name) ?? random.pick(fillings[name] ?? [name]);
      chosen.set(name, words);
      return words;
    });
  return {
    ...topic,
    subject: filled(topic.subject),
    text: filled(topic.text),
    question: filled(topic.question),
    note: filled(topic.note),
    solution: filled(topic.solution),
  };
}

import type { Organisation, Person } from '../../src-shared/directory/directory.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { actorOf, type Customer, type ExampleContact } from './example-directory.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Stage } from './stage.ts';
import type { ScriptStep } from './ticket-script.ts';
import type { Topic } from './topic.ts';

/** What the parts of one story share: who plays, what it is about, and what happened so far. */
export interface StoryLog {
  readonly stage: Stage;
  readonly customer: Customer;
  readonly topic: Topic;
  readonly random: SeededRandom;
  readonly organisation: Organisation;
  readonly contacts: readonly ExampleContact[];
  readonly administrator: Person;
  /** The administrator as the customer's contact. */
  readonly administratorContact: ExampleContact;
  readonly owner: Person;
  readonly steps: readonly ScriptStep[];
  /** Named when the ticket is registered. */
  ticketId: string;
  firstMailId: string | undefined;
  /** Never before the step before it, and never after the story's `now`. */
  add(by: Person | 'mail', at: Instant, body: CommandBody, more?: Partial<ScriptStep>): void;
}

export function createStoryLog(stage: Stage, customer: Customer, topic: Topic): StoryLog {
  const { now, random, directory } = stage;
  const contacts = directory.contacts[customer];
  const administrator = directory.administrators[customer];
  const steps: ScriptStep[] = [];
  return {
    stage,
    customer,
    topic,
    random,
    organisation: directory.organisations[customer],
    contacts,
    administrator,
    administratorContact: contactNamed(contacts, administrator.name),
    owner: random.pick(directory.agents),
    steps,
    ticketId: '',
    firstMailId: undefined,
    add(by, at, body, more = {}) {
      const time = Math.min(now, Math.max(at, steps.at(-1)?.at ?? at));
      const actor = by === 'mail' ? ({ kind: 'system', part: 'mail' } as const) : actorOf(by);
      steps.push({ commandId: random.id(time), at: time, writtenAt: time, actor, body, ...more });
    },
  };
}

export function contactNamed(contacts: readonly ExampleContact[], name: string): ExampleContact {
  const found = contacts.find((contact) => contact.name === name);
  if (!found) throw new Error(`the example has no contact '${name}'`);
  return found;
}

import type { Customer } from './example-directory.ts';
import type { Stage } from './stage.ts';
import { storyAnswers } from './story-answers.ts';
import { storyCalls } from './story-calls.ts';
import { storyDeeds } from './story-deeds.ts';
import { createStoryLog } from './story-log.ts';
import { storyReports } from './story-reports.ts';
import { storyTimes } from './story-times.ts';
import { storyTriage } from './story-triage.ts';
import type { Script } from './ticket-script.ts';
import type { Topic } from './topic.ts';

/** Tells the life of one ticket, step by step; the order of the calls is the order of time. */
export type TicketStory = ReturnType<typeof createTicketStory>;

export function createTicketStory(stage: Stage, customer: Customer, topic: Topic) {
  const log = createStoryLog(stage, customer, topic);
  const { random, owner, contacts } = log;
  return {
    now: stage.now,
    topic,
    random,
    contacts,
    /** Another agent than the one who coordinates. */
    colleague: random.pick(stage.directory.agents.filter((agent) => agent !== owner)),
    ...storyTimes(log),
    ...storyReports(log),
    ...storyCalls(log),
    ...storyDeeds(log),
    ...storyAnswers(log),
    ...storyTriage(log),
    script: (): Script => ({ steps: log.steps }),
  };
}

import type { Instant } from '../../src-shared/time/instant.ts';
import { closedScene, historyOf, openScene } from './bulk-scenes.ts';
import { loneCallNotes } from './desk-phrases.ts';
import type { Customer } from './example-directory.ts';
import { exampleScenes, type Scene } from './example-scenes.ts';
import { facilityTopics } from './facility-topics.ts';
import { productionTopics } from './production-topics.ts';
import { createSeededRandom, type SeededRandom } from './seeded-random.ts';
import type { Stage } from './stage.ts';
import type { Script } from './ticket-script.ts';
import { createTicketStory } from './ticket-story.ts';
import { filledTopic, type Topic } from './topic.ts';

/** A script that is not written out before its time comes, so that a hundred thousand fit. */
export interface DeskScript {
  readonly start: Instant;
  readonly write: () => Script;
}

type StageWithoutRandom = Omit<Stage, 'random'>;

const topicsOf: Readonly<Record<Customer, readonly Topic[]>> = { fms: facilityTopics, sps: productionTopics };

/** The sixty of the example (or the first few of them), each about something else. */
export function exampleScripts(stage: StageWithoutRandom, seed: number, count: number): readonly DeskScript[] {
  const random = createSeededRandom(seed, 1);
  const unused = {
    fms: [...random.shuffled(topicsOf.fms)],
    sps: [...random.shuffled(topicsOf.sps)],
  } satisfies Record<Customer, Topic[]>;
  const scenes = exampleScenes.slice(0, count);
  const topics = new Map<Scene, Topic>();
  // Who is hard to please chooses first.
  for (const scene of scenes.toSorted((a, b) => wishesOf(b) - wishesOf(a))) {
    topics.set(scene, takeTopic(unused[scene.customer], scene));
  }
  return scenes.map((scene) => {
    const topic = filledTopic(topics.get(scene) ?? emptyTopic, random);
    const script = played({ ...stage, random }, scene, topic);
    return { start: startOf(script), write: () => script };
  });
}

/** Calls that became no ticket. */
export function loneCallScripts(stage: StageWithoutRandom, seed: number, count: number): readonly DeskScript[] {
  const random = createSeededRandom(seed, 2);
  return Array.from({ length: count }, (_, index) => {
    const story = createTicketStory({ ...stage, random }, random.pick(['fms', 'sps']), emptyTopic);
    const notes = loneCallNotes[index % loneCallNotes.length] ?? '';
    story.callWithoutTicket(story.ago(random.whole(20, 2400) * 60_000), notes);
    const script = story.script();
    return { start: startOf(script), write: () => script };
  });
}

/** A busy desk's past: `open` tickets around now, the rest solved and closed over two years. */
export function bulkScripts(
  stage: StageWithoutRandom,
  seed: number,
  counts: { readonly tickets: number; readonly open: number },
): readonly DeskScript[] {
  return Array.from({ length: counts.tickets }, (_, index) => {
    const write = (): Script => {
      const random = createSeededRandom(seed, 1000 + index);
      const scene = index < counts.open ? openScene(random) : closedScene(random, longAgo(stage.now, random));
      const choices = topicsOf[scene.customer].filter((topic) => suits(topic, scene));
      return played({ ...stage, random }, scene, filledTopic(random.pick(choices), random));
    };
    return { start: startOf(write()), write };
  });
}

function played(stage: Stage, scene: Scene, topic: Topic): Script {
  const story = createTicketStory(stage, scene.customer, topic);
  scene.play(story);
  return story.script();
}

function startOf({ steps }: Script): Instant {
  const first = steps[0];
  if (!first) throw new Error('nothing happens in this script');
  return first.at;
}

function longAgo(now: Instant, random: SeededRandom): Instant {
  return now - historyOf.to - Math.floor((historyOf.from - historyOf.to) * random.fraction());
}

/** The next topic that suits; when all of them were used, one of those again. */
function takeTopic(unused: Topic[], scene: Scene): Topic {
  const index = unused.findIndex((topic) => suits(topic, scene));
  const [topic] = index < 0 ? [] : unused.splice(index, 1);
  const known = topic ?? topicsOf[scene.customer].find((other) => suits(other, scene));
  if (!known) throw new Error(`no topic suits ${scene.customer} ${JSON.stringify(scene.about)}`);
  return known;
}

function wishesOf({ about }: Scene): number {
  return Object.keys(about).length;
}

function suits(topic: Topic, { about }: Scene): boolean {
  if (topic.priority !== about.priority) return false;
  if (about.longSubject && topic.subject.length < 60) return false;
  return about.kind === undefined ? !topic.kind?.startsWith('rfc') : topic.kind === about.kind;
}

const emptyTopic: Topic = { priority: '', subject: '', text: '', question: '', note: '', solution: '' };

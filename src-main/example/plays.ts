import type { Measure } from '../../src-shared/sla/service-contract.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../../src-shared/time/instant.ts';
import type { TicketStory } from './ticket-story.ts';

/** How a ticket reached the desk. */
export type Way = 'portal' | 'phone' | 'mail';

/** The courses a ticket can take; each ends at the story's `now`. */

/** Nobody has answered yet; this much is left of the response time (less than nothing: it ran out). */
export function unanswered(story: TicketStory, way: Way, priority: string, left: number): Instant {
  const at = story.startFor('response', priority, left);
  report(story, way, at, priority);
  return at;
}

/** Answered in time, not solved; this much is left of the resolution time. */
export function answered(story: TicketStory, way: Way, priority: string, left: number): Instant {
  const at = story.startFor('resolution', priority, left);
  report(story, way, at, priority);
  startWork(story, at, priority, 0.35);
  return at;
}

/** Answered in time after a share of the promised time, and no resolution time is promised. */
export function metAndOpen(story: TicketStory, way: Way, priority: string, used: number): void {
  const promise = story.promised('response', priority);
  const at = story.ago(used + story.random.whole(20, 300) * MINUTE);
  report(story, way, at, priority);
  const answerAt = story.after(at, Math.min(used, promise));
  story.take(story.after(at, Math.min(used, promise) / 2));
  story.reply(answerAt);
}

/** Answered after the deadline, and still being worked on. */
export function answeredLate(story: TicketStory, way: Way, priority: string, over: number): void {
  const promise = story.promised('response', priority);
  const at = story.ago(promise + over + 2 * HOUR);
  report(story, way, at, priority);
  story.take(story.after(at, promise / 2));
  story.reply(story.after(at, promise + over), 'phone');
  story.note(story.after(at, promise + over + 20 * MINUTE));
}

/** Stands still at this much of the resolution time. */
export function paused(story: TicketStory, way: Way, priority: string, left: number, since: number): Instant {
  const at = story.ago(story.promised('resolution', priority) - left + since);
  report(story, way, at, priority);
  startWork(story, at, priority, 0.4);
  story.wait(story.ago(since));
  return at;
}

/** Waited for the customer on the way, then went on. */
export function pausedOnTheWay(story: TicketStory, way: Way, priority: string, left: number, waited: number): void {
  const work = story.promised('resolution', priority) - left;
  const at = story.ago(work + waited);
  report(story, way, at, priority);
  startWork(story, at, priority, 0.1);
  story.wait(story.after(at, work * 0.6));
  story.callAgain(story.after(at, work * 0.6 + waited - 4 * MINUTE));
  story.resume(story.after(at, work * 0.6 + waited));
  story.note(story.after(at, work * 0.7 + waited));
  story.reply(story.after(at, work * 0.85 + waited));
  story.mailBack(story.after(at, work * 0.95 + waited));
}

/** Reported where nothing is promised. */
export function bestEffort(story: TicketStory, way: Way, age: number): Instant {
  const at = story.ago(age);
  report(story, way, at, undefined);
  return at;
}

/** From report to solution. `pace` is the share of each promised time that is used; above 1 it is late. */
export function solved(story: TicketStory, way: Way, priority: string, at: Instant, pace: number): Instant {
  report(story, way, at, priority);
  const response = lengthOf(story, 'response', priority) * pace;
  const resolution = Math.max(lengthOf(story, 'resolution', priority) * pace, response * 1.5);
  story.take(story.after(at, response * 0.4));
  story.reply(story.after(at, response), story.random.chance(0.4) ? 'phone' : 'portal');
  if (story.random.chance(0.5)) story.note(story.after(at, response + (resolution - response) * 0.3));
  const solvedAt = story.after(at, resolution);
  story.resolve(solvedAt, story.random.chance(0.3) ? 'phone' : 'portal');
  return solvedAt;
}

export function report(story: TicketStory, way: Way, at: Instant, priority: string | undefined): void {
  const stated = priority === undefined ? {} : { priority };
  if (way === 'portal') story.portal(at, stated);
  else if (way === 'phone') story.phone(at, stated);
  else story.mail(at);
}

/** Taken, answered within this share of the response time, and noted down. */
function startWork(story: TicketStory, at: Instant, priority: string, share: number): void {
  const used = lengthOf(story, 'response', priority) * share;
  story.take(story.after(at, used / 2));
  story.reply(story.after(at, used), story.random.chance(0.5) ? 'phone' : 'portal');
  story.note(story.after(at, used + 25 * MINUTE + 7 * SECOND));
}

function lengthOf(story: TicketStory, measure: Measure, priority: string): number {
  return story.hasPromise(measure, priority) ? story.promised(measure, priority) : 6 * HOUR;
}

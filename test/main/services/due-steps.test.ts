import { describe, expect, it } from 'vitest';
import { DueSteps } from '../../../src-main/services/due-steps.ts';

const step = (ticketId: string, wakeAt: number, key = 'response:75%@0') => ({ ticketId, key, wakeAt });

describe('the steps that are due', () => {
  it('come soonest first, one for each ticket, the last that was planned', () => {
    const steps = new DueSteps();
    steps.plan(step('b', 20));
    steps.plan(step('a', 30));
    steps.plan(step('a', 10));
    steps.plan(step('c', 5));
    steps.drop('c');
    expect(steps.nextAt).toBe(10);
    expect(steps.takeDue(9, 10)).toEqual([]);
    expect(steps.takeDue(30, 10)).toEqual([step('a', 10), step('b', 20)]);
    expect(steps.nextAt).toBeUndefined();
  });

  it('are taken no more than asked for at a time', () => {
    const steps = new DueSteps();
    for (const id of ['a', 'b', 'c']) steps.plan(step(id, 1));
    expect(steps.takeDue(1, 2)).toHaveLength(2);
    expect(steps.takeDue(1, 2)).toEqual([step('c', 1)]);
  });

  it('stay right however often they are planned anew', () => {
    const steps = new DueSteps();
    for (let at = 10_000; at > 0; at -= 1) steps.plan(step(at % 2 === 0 ? 'a' : 'b', at));
    expect(steps.takeDue(10_000, 10)).toEqual([step('b', 1), step('a', 2)]);
  });
});

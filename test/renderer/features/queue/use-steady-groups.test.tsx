// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Steadiness, useSteadyGroups } from '../../../../src-renderer/features/queue/use-steady-groups.ts';
import type { QueueGroup } from '../../../../src-renderer/queries/use-queue.ts';

const running = (...ids: readonly string[]): readonly QueueGroup[] => [{ id: 'running', ids }];
const all: Steadiness = { question: 'all', isComplete: true };

let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  place = document.createElement('div');
  document.body.replaceChildren(place);
  root = createRoot(place);
});

afterEach(async () => {
  await act(async () => root.unmount());
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('useSteadyGroups', () => {
  it('shows a new order at once when nobody moves', async () => {
    await show(running('a', 'b'));
    await pass(5000);
    await show(running('b', 'a'));
    expect(place.textContent).toBe('b a');
  });

  it('holds the order until pointer and keyboard have been still for two seconds', async () => {
    await show(running('a', 'b'));
    await move('pointermove');
    await show(running('b', 'a'));
    await pass(1900);
    expect(place.textContent).toBe('a b');
    await move('keydown');
    await pass(1900);
    expect(place.textContent).toBe('a b');
    await pass(100);
    expect(place.textContent).toBe('b a');
  });

  it('shows the latest order, not the one that began to wait', async () => {
    await show(running('a', 'b', 'c'));
    await move('wheel');
    await show(running('b', 'a', 'c'));
    await pass(1000);
    await show(running('c', 'b', 'a'));
    await pass(1000);
    expect(place.textContent).toBe('c b a');
  });

  it('answers another question at once', async () => {
    await show(running('a', 'b'));
    await move('keydown');
    await show(running('z'), { ...all, question: 'mine' });
    expect(place.textContent).toBe('z');
  });

  it('grows at once while the list is still being read', async () => {
    await show(running('a'), { ...all, isComplete: false });
    await move('pointermove');
    await show(running('a', 'b'), { ...all, isComplete: false });
    expect(place.textContent).toBe('a b');
  });
});

function Order({ groups, steadiness }: { readonly groups: readonly QueueGroup[]; readonly steadiness: Steadiness }) {
  return useSteadyGroups(groups, steadiness)
    .flatMap((group) => group.ids)
    .join(' ');
}

async function show(groups: readonly QueueGroup[], steadiness: Steadiness = all): Promise<void> {
  await act(async () => root.render(<Order groups={groups} steadiness={steadiness} />));
}

async function move(kind: string): Promise<void> {
  await act(async () => window.dispatchEvent(new Event(kind)));
}

async function pass(ms: number): Promise<void> {
  await act(async () => vi.advanceTimersByTime(ms));
}

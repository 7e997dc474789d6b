import type { FillPage, JournalPage } from '../../src-shared/contract/calls.ts';
import { isInScope, scopeOf } from '../../src-shared/contract/scope.ts';
import { type Viewer, visibleEvent } from '../../src-shared/contract/visible-event.ts';
import type { JournalEvent, StreamKind } from '../../src-shared/journal/journal-event.ts';
import type { Journal } from '../ports.ts';

/** The journal as one viewer may see it. */
export interface JournalService {
  since(viewer: Viewer, request: { readonly cursor: number; readonly limit: number }): Promise<JournalPage>;
  fill(
    viewer: Viewer,
    request: { readonly after?: string | undefined; readonly upTo?: number | undefined; readonly limit: number },
  ): Promise<FillPage>;
  /** Undefined when there is no such stream, or none for this viewer: which of the two is not told. */
  stream(viewer: Viewer, stream: StreamKind, id: string): Promise<readonly JournalEvent[] | undefined>;
  /** What of these the viewer may see. */
  visible(viewer: Viewer, events: readonly JournalEvent[]): Promise<readonly JournalEvent[]>;
}

export function createJournalService(journal: Journal): JournalService {
  async function maySee(viewer: Viewer, stream: StreamKind, id: string): Promise<boolean> {
    return isInScope(scopeOf(viewer), stream, await journal.organisationOf(stream, id));
  }

  return {
    async since(viewer, request) {
      const page = await journal.since({ scope: scopeOf(viewer), ...request });
      return { ...page, events: shown(viewer, page.events) };
    },
    async fill(viewer, { after, upTo, limit }) {
      const page = await journal.fill({
        scope: scopeOf(viewer),
        limit,
        ...(after === undefined ? {} : { after }),
        ...(upTo === undefined ? {} : { upTo }),
      });
      return { ...page, streams: page.streams.map((events) => shown(viewer, events)) };
    },
    async stream(viewer, stream, id) {
      if (!(await maySee(viewer, stream, id))) return undefined;
      const events = await journal.stream(stream, id);
      return events.length === 0 ? undefined : shown(viewer, events);
    },
    async visible(viewer, events) {
      const seen: JournalEvent[] = [];
      for (const event of events) {
        if (await maySee(viewer, event.stream, event.streamId)) seen.push(event);
      }
      return shown(viewer, seen);
    },
  };
}

function shown(viewer: Viewer, events: readonly JournalEvent[]): readonly JournalEvent[] {
  return events.map((event) => visibleEvent(event, viewer));
}

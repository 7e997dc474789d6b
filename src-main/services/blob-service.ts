import { LARGEST_BLOB } from '../../src-shared/contract/calls.ts';
import type { Viewer } from '../../src-shared/contract/visible-event.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import type { Blobs } from '../ports.ts';
import { blobsIn } from './blobs-in.ts';
import type { JournalService } from './journal-service.ts';

export interface BlobService {
  put(base64: string): Promise<Result<{ readonly blobId: string; readonly size: number }, 'tooLarge'>>;
  /** A file is read through a ticket that speaks of it, by somebody who may see that. */
  get(viewer: Viewer, wanted: { readonly blobId: string; readonly ticketId: string }): Promise<string | undefined>;
}

export function createBlobService(ports: { readonly blobs: Blobs; readonly journal: JournalService }): BlobService {
  return {
    async put(base64) {
      const content = Buffer.from(base64, 'base64');
      if (content.length > LARGEST_BLOB) return err('tooLarge');
      return ok({ blobId: await ports.blobs.put(content), size: content.length });
    },
    async get(viewer, { blobId, ticketId }) {
      const events = (await ports.journal.stream(viewer, 'ticket', ticketId)) ?? [];
      if (!events.some(({ body }) => blobsIn(body).includes(blobId))) return undefined;
      const content = await ports.blobs.get(blobId);
      return content && Buffer.from(content.buffer, content.byteOffset, content.byteLength).toString('base64');
    },
  };
}

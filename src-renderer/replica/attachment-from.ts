import type { Attachment } from '../../src-shared/ticket/ticket-event.ts';
import type { NewBlob } from './outbox-db.ts';

/** A file the person chose, named by its content; the bytes go along with the command. */
export async function attachmentFrom(file: File): Promise<{ readonly attachment: Attachment; readonly blob: NewBlob }> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const blobId = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return {
    attachment: { blobId, name: file.name.slice(0, 255), type: file.type, size: bytes.length },
    blob: { blobId, bytes },
  };
}

import type { Attachment } from '../../../src-shared/ticket/ticket-event.ts';

/** Hands a file to the person's download folder. Never opened in the app: its type is the sender's claim. */
export function saveFile(bytes: Uint8Array, { name }: Pick<Attachment, 'name'>): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

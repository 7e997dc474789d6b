import { useEffect, useState } from 'react';
import type { Attachment } from '../../src-shared/ticket/ticket-event.ts';
import { useDesk } from '../state/desk-context.ts';
import { readBlob } from './use-blob.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** Addresses of the pictures that came with a mail, by their content id; let go when nobody looks any more. */
export function usePictures(attachments: readonly Attachment[], ticketId: string): ReadonlyMap<string, string> {
  const desk = useDesk();
  const [pictures, setPictures] = useState(NONE);
  useEffect(() => {
    let isCurrent = true;
    const made: string[] = [];
    const read = async ({ contentId, blobId, type }: Attachment) => {
      if (contentId === undefined || !type.startsWith('image/')) return [];
      const bytes = await readBlob(desk, blobId, ticketId);
      if (!bytes || !isCurrent) return [];
      const address = URL.createObjectURL(new Blob([bytes], { type }));
      made.push(address);
      return [[contentId, address] as const];
    };
    Promise.all(attachments.map(read)).then((found) => {
      if (isCurrent) setPictures(new Map(found.flat()));
    }, reportError);
    return () => {
      isCurrent = false;
      for (const address of made) URL.revokeObjectURL(address);
    };
  }, [desk, attachments, ticketId]);
  return pictures;
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { bytesOf } from '../replica/base64.ts';
import type { Desk } from '../state/desk.ts';
import { useDesk } from '../state/desk-context.ts';

export type BlobView =
  | { readonly state: 'loading'; readonly bytes?: undefined; readonly retry: () => void }
  | { readonly state: 'ready'; readonly bytes: Uint8Array<ArrayBuffer>; readonly retry: () => void }
  | { readonly state: 'failed'; readonly bytes?: undefined; readonly retry: () => void };

type Answer =
  | { readonly state: 'loading' | 'failed'; readonly blobId?: string }
  | { readonly state: 'ready'; readonly blobId: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** A stored file's bytes. Once read it is kept here, so that it can be opened without a connection. */
export function useBlob(blobId: string | undefined, ticketId: string): BlobView {
  const desk = useDesk();
  const [answer, setAnswer] = useState<Answer>({ state: 'loading' });
  const round = useRef(0);
  const retry = useCallback(() => {
    round.current += 1;
    const mine = round.current;
    setAnswer({ state: 'loading' });
    if (blobId === undefined) return;
    readBlob(desk, blobId, ticketId).then((bytes) => {
      if (mine === round.current) setAnswer(bytes ? { state: 'ready', blobId, bytes } : { state: 'failed', blobId });
    }, reportError);
  }, [desk, blobId, ticketId]);
  useEffect(() => {
    retry();
    return () => {
      round.current += 1;
    };
  }, [retry]);
  if (answer.state === 'ready' && answer.blobId === blobId) return { state: 'ready', bytes: answer.bytes, retry };
  return { state: answer.state === 'failed' ? 'failed' : 'loading', retry };
}

/** From this machine, from what waits to be sent, or from the host; undefined when it cannot be had now. */
export async function readBlob(
  desk: Desk,
  blobId: string,
  ticketId: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const known = (await desk.db.blobs.get(blobId)) ?? (await desk.outboxDb.blobs.get(blobId));
  if (known) return new Uint8Array(known.bytes);
  const answer = await desk.bridge.call('blobs.get', { blobId, ticketId });
  if (!answer.ok) return undefined;
  const bytes = new Uint8Array(bytesOf(answer.value.base64));
  await desk.db.blobs.put({ blobId, bytes });
  return bytes;
}

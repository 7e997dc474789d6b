import { expect, it } from 'vitest';
import { systemTimers } from '../../../src-main/adapters/system-timers.ts';
import type { RawMail } from '../../../src-main/ports.ts';
import { MailPipeline } from '../../../src-main/services/mail-intake-pipeline.ts';

function mail(uid: number, bytes = 1): RawMail {
  return { uid, uidValidity: '1', internalDate: 0, source: new Uint8Array(bytes) };
}

/** The mail for which there is no room on the disk. */
const UNSTORABLE = 500;

/** Preparing and storing wait until the test lets them go on. */
function heldPipeline() {
  const preparing = new Map<number, () => void>();
  const stored: number[][] = [];
  const failures: unknown[] = [];
  let drains = 0;
  const pipeline = new MailPipeline<number>({
    prepare: ({ uid }) => new Promise((resolve) => preparing.set(uid, () => resolve(uid * 10))),
    store: async (mails) => {
      stored.push(mails.map(({ prepared }) => prepared));
      if (mails.some(({ prepared }) => prepared === UNSTORABLE * 10)) throw new Error('the disk is full');
    },
    turn: systemTimers.turn,
    drained: async () => {
      drains += 1;
    },
    failed: (error) => failures.push(error),
  });
  return { pipeline, stored, failures, drains: () => drains, ready: (uid: number) => preparing.get(uid)?.() };
}

it('stores in the order of the mailbox, together what is ready together', async () => {
  const { pipeline, stored, ready, drains } = heldPipeline();
  await Promise.all([1, 2, 3].map((uid) => pipeline.accept(mail(uid))));
  ready(3);
  ready(2);
  expect(stored).toEqual([]);
  ready(1);
  await pipeline.settled();
  expect(stored).toEqual([[10, 20, 30]]);
  expect(drains()).toBe(1);
});

it('lets the next mail wait when two hundred and fifty-six are on their way', async () => {
  const { pipeline, ready } = heldPipeline();
  for (let uid = 1; uid < 256; uid += 1) await pipeline.accept(mail(uid));
  let hasRoom = false;
  const last = pipeline.accept(mail(256)).then(() => {
    hasRoom = true;
  });
  await Promise.resolve();
  expect(hasRoom).toBe(false);
  for (let uid = 1; uid <= 256; uid += 1) ready(uid);
  await last;
  expect(hasRoom).toBe(true);
});

it('lets the next mail wait when thirty-two megabytes are on their way', async () => {
  const { pipeline, ready } = heldPipeline();
  let hasRoom = false;
  const large = pipeline.accept(mail(1, 33 * 1024 * 1024)).then(() => {
    hasRoom = true;
  });
  await Promise.resolve();
  expect(hasRoom).toBe(false);
  ready(1);
  await large;
  expect(hasRoom).toBe(true);
});

it('stores nothing after what could not be stored, tells it once and takes nothing more', async () => {
  const { pipeline, stored, failures, ready, drains } = heldPipeline();
  await pipeline.accept(mail(UNSTORABLE));
  await pipeline.accept(mail(501));
  ready(UNSTORABLE);
  await pipeline.settled();
  ready(501);
  await expect(pipeline.accept(mail(502))).rejects.toThrow('the disk is full');
  expect(stored).toEqual([[UNSTORABLE * 10]]);
  expect(failures).toHaveLength(1);
  expect(drains()).toBe(0);
});

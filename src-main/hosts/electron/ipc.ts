import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { CallError, Push } from '../../../src-shared/contract/calls.ts';
import { err, type Result } from '../../../src-shared/result.ts';
import { CALL_CHANNEL, PUSH_CHANNEL } from './channels.ts';

export interface CallServer {
  readonly isOurPage: (address: string) => boolean;
  /** The same dispatch as the Node host's; it parses the argument and checks the role. */
  readonly answer: (name: string, argument: unknown) => Promise<Result<unknown, CallError>>;
}

/** Answers the calls of our own page. A frame inside it, or a page from elsewhere, gets 'forbidden' and reaches nothing. */
export function serveCalls(ipcMain: Pick<IpcMain, 'handle'>, { isOurPage, answer }: CallServer): void {
  ipcMain.handle(CALL_CHANNEL, async (event, name: unknown, argument: unknown) => {
    if (!isFromOurPage(event, isOurPage)) return err<CallError>({ kind: 'forbidden' });
    if (typeof name !== 'string') return err<CallError>({ kind: 'unknownCall' });
    return answer(name, argument);
  });
}

/** Tells a page that there is something new; a page that is gone is passed over. */
export function sendPush(contents: Pick<WebContents, 'isDestroyed' | 'send'>, push: Push): void {
  if (!contents.isDestroyed()) contents.send(PUSH_CHANNEL, push);
}

function isFromOurPage({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>, isOurPage: (url: string) => boolean) {
  return senderFrame !== null && senderFrame.parent === null && isOurPage(senderFrame.url);
}

import { join } from 'node:path';
import { appWindowArguments, findBrowser, thisMachine } from './browser.ts';
import { ensureScreens } from './built.ts';
import { type Running, startProgram } from './child-process.ts';
import { hasDisplay } from './display.ts';
import { hostParameters, startNodeHost } from './node-host.ts';
import { say } from './project.ts';
import type { DeskStart } from './start-options.ts';

/** A window that closes this soon was not closed by a person. */
const TOO_SOON = 3000;

/** Runs the desk on the Node host until somebody stops it or closes its window; answers the exit code. */
export async function runNodeHost(desk: DeskStart): Promise<number> {
  ensureScreens();
  const host = startNodeHost(hostParameters(desk), (line) => process.stdout.write(`${line}\n`));
  const stopped = desk.stop.then(() => 'stop' as const);
  const address = await Promise.race([host.address, stopped]);
  if (address === undefined) return host.ended;
  const window = address === 'stop' ? undefined : openWindow(address, desk.data);
  const code = await Promise.race([host.ended, stopped, ...(window ? [closedByPerson(window)] : [])]);
  if (typeof code === 'number') {
    await window?.stop();
    return code;
  }
  if (code === 'closed') say('The window is closed: the desk stops.');
  await Promise.all([window?.stop(), host.stop()]);
  return 0;
}

function openWindow(address: string, data: string): Running | undefined {
  if (!hasDisplay(process.platform, process.env)) {
    say('There is no display here: open the address above in a browser. Ctrl-C stops the desk.');
    return undefined;
  }
  const browser = findBrowser(thisMachine());
  if (browser === undefined) {
    say('No browser of the Chromium family was found: open the address above in one. Ctrl-C stops the desk.');
    return undefined;
  }
  const asRoot = process.getuid?.() === 0;
  say('Opened in an app window, which uses up the first address above. Closing the window stops the desk.');
  return startProgram(browser, appWindowArguments(address, join(data, 'window'), asRoot), { stdio: 'ignore' });
}

/** Resolves when a person closes the window; never when the browser could not show one, for the address still works. */
async function closedByPerson(window: Running): Promise<'closed'> {
  const opened = performance.now();
  const code = await window.ended;
  if (code === 0 && performance.now() - opened > TOO_SOON) return 'closed';
  say('The browser did not keep a window open: open the address above yourself. Ctrl-C stops the desk.');
  return new Promise(() => undefined);
}

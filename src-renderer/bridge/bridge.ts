import type { Bridge } from '../../src-shared/contract/calls.ts';
import type { HttpBridgeOptions } from './http-bridge.ts';
import { createHttpBridge } from './http-bridge.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly klokslag?: Bridge;
  }
}

/** The one place that knows what carries the calls. */
export function bridgeFor(options: HttpBridgeOptions): Bridge {
  return window.klokslag ?? createHttpBridge(options);
}

/** True where the host knows who we are without a token (the app's own window). */
export function hostKnowsPerson(): boolean {
  return window.klokslag !== undefined;
}

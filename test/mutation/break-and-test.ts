import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { applied, type Mutant } from './mutants.ts';
import { takeTests } from './small-vitest.ts';

/** What the process of this file is asked, over and over. Without a mutant the sources stay whole. */
export interface Question {
  readonly mutant: Mutant | undefined;
  readonly tests: readonly string[];
  /** Processor seconds after which a break is taken to have made it run forever. */
  readonly limit: number;
}

const root = new URL('../..', import.meta.url).href;
const smallVitest = new URL('small-vitest.ts', import.meta.url).href;
const stripped = new Map<string, string>();
let round = 0;
let current: Mutant | undefined;

// Each round loads the calendar and its tests anew, under another address, so that nothing is remembered from the one before.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'vitest') return { url: smallVitest, shortCircuit: true };
    const resolved = next(specifier, context);
    const isOurs =
      /^(src-shared|test\/shared)\//.test(resolved.url.slice(root.length)) && resolved.url.startsWith(root);
    return isOurs ? { ...resolved, url: `${resolved.url.split('?')[0]}?round=${round}` } : resolved;
  },
  load(url, context, next) {
    const [address = url, query] = url.split('?');
    if (query === undefined || !address.endsWith('.ts')) return next(url, context);
    const file = address.slice(root.length);
    if (file === current?.file) return moduleOf(stripTypeScriptTypes(applied(current, sourceOf(address))));
    const source = stripped.get(file) ?? stripTypeScriptTypes(sourceOf(address));
    stripped.set(file, source);
    return moduleOf(source);
  },
});

process.on('message', async (question: Question) => {
  process.send?.({ isNoticed: await isNoticed(question) });
});

async function isNoticed({ mutant, tests }: Omit<Question, 'limit'>): Promise<boolean> {
  current = mutant;
  round += 1;
  takeTests();
  try {
    for (const test of tests) {
      await import(new URL(test, root).href);
      for (const { run } of takeTests()) await run();
    }
    return false;
  } catch (error) {
    if (mutant === undefined) console.error(error);
    return true;
  }
}

function sourceOf(address: string): string {
  return readFileSync(new URL(address), 'utf8');
}

function moduleOf(source: string): { format: 'module'; source: string; shortCircuit: true } {
  return { format: 'module', source, shortCircuit: true };
}

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureDependencies, pinnedNode } from './dependencies.mjs';
import { whenNpmIsGone } from './orphan.mjs';

// Every npm script enters here, on whatever Node the machine has and before anything is installed: plain JavaScript, no packages.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task = '', ...parameters] = process.argv.slice(2);
const file = join(root, 'build', `${task}.ts`);

if (!/^[a-z-]+$/.test(task) || !existsSync(file)) {
  process.stderr.write(`There is no task '${task}' in build/.\n`);
  process.exit(2);
}

try {
  ensureDependencies(root);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

if (Number.parseInt(process.versions.node, 10) >= 24) {
  process.argv = [process.execPath, file, ...parameters];
  await import(pathToFileURL(file).href);
} else {
  runOnPinnedNode();
}

function runOnPinnedNode() {
  const binaries = join(root, 'node_modules', '.bin');
  const separator = process.platform === 'win32' ? ';' : ':';
  const child = spawn(pinnedNode(root), [file, ...parameters], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${binaries}${separator}${process.env.PATH ?? ''}` },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  whenNpmIsGone(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    process.stderr.write(`The pinned Node did not start: ${error.message}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 130)));
}

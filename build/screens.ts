import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { build } from 'vite';
import { markBuilt } from './freshness.ts';
import { inProject } from './project.ts';
import { rendererConfig } from './renderer-config.ts';

const begun = new Date();
const screens = inProject('out', 'renderer');
const next = inProject('out', `renderer-${process.pid}`);
const old = inProject('out', `renderer-${process.pid}-old`);

// Built aside and put in place whole: a host that serves the folder meanwhile never sees half of it.
await build(rendererConfig({ outDir: next, logLevel: 'warn' }));
markBuilt(inProject('out', `renderer-${process.pid}`, '.built'), begun);
mkdirSync(inProject('out'), { recursive: true });
if (existsSync(screens)) renameSync(screens, old);
renameSync(next, screens);
rmSync(old, { recursive: true, force: true });

import { build } from 'electron-vite';
import { electronMark, screensMark } from './built.ts';
import { markBuilt } from './freshness.ts';
import { inProject } from './project.ts';

const begun = new Date();
await build({ root: inProject(), logLevel: 'warn' });
markBuilt(screensMark, begun);
markBuilt(electronMark, begun);

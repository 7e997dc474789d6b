import { spawnSync } from 'node:child_process';
import { inProject } from './project.ts';

const cli = inProject('src-main', 'cli', 'desk.ts');
const done = spawnSync(process.execPath, [cli, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(done.status ?? 1);

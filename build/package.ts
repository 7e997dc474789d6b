import { build } from 'electron-builder';
import { ensureElectronBuild } from './built.ts';
import { inProject } from './project.ts';

// Makes the installers for this machine's system in dist/. `-- --dir` stops at the unpacked app.
ensureElectronBuild();
await build({
  projectDir: inProject(),
  config: inProject('electron-builder.yml'),
  publish: 'never',
  dir: process.argv.includes('--dir'),
});

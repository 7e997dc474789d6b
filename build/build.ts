import { buildForElectron } from './electron-build.ts';

await buildForElectron();

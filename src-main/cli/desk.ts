import { homedir } from 'node:os';
import { defaultDataFolder } from '../hosts/data-folder.ts';
import { deskOptions } from './desk-options.ts';
import { requestLink } from './request-link.ts';

const options = deskOptions(process.argv.slice(2));
if (!options.ok) {
  console.error(options.error);
  process.exit(2);
}
const { data, ...wish } = options.value;
const usual = defaultDataFolder({ platform: process.platform, home: homedir(), environment: process.env });
const address = await requestLink(data ?? usual, wish);
if (address.ok) console.log(address.value);
if (!address.ok) {
  console.error(address.error);
  process.exitCode = 1;
}

import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureScreens } from './built.ts';
import { type BenchModule, isBenchModule, type Measurement, measurementJson, measurementTable } from './measurement.ts';
import { giveUp, inProject, say } from './project.ts';
import { ensureSystemPackages, testPackages } from './system-packages.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean' } } });
const modules = await chosenModules(positionals);
const packages = ensureSystemPackages(testPackages);
if (!packages.ok) giveUp(packages.error);
ensureScreens();

const measured: Measurement[] = [];
for (const module of modules) {
  say(`${module.name} …`);
  const found = await module.run();
  measured.push(...found);
  if (values.json) for (const measurement of found) process.stdout.write(`${measurementJson(measurement)}\n`);
}
if (!values.json) process.stdout.write(`${measurementTable(measured)}\n`);
process.exit(measured.some((measurement) => measurement.holds === false) ? 1 : 0);

async function chosenModules(names: readonly string[]): Promise<readonly BenchModule[]> {
  const files = readdirSync(inProject('test', 'bench')).filter((file) => file.endsWith('.bench.ts'));
  const all = files.map((file) => basename(file, '.bench.ts')).sort();
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0) giveUp(`No such benchmark: ${unknown.join(', ')}. There are: ${all.join(', ')}.`, 2);
  return Promise.all(all.filter((name) => names.length === 0 || names.includes(name)).map(load));
}

async function load(name: string): Promise<BenchModule> {
  const loaded: unknown = await import(pathToFileURL(inProject('test', 'bench', `${name}.bench.ts`)).href);
  if (!isBenchModule(loaded)) throw new Error(`test/bench/${name}.bench.ts must export 'name' and 'run'`);
  return loaded;
}

import type { SourceFile } from './source-file.ts';

/** Who may import whom. The first layer whose folder holds a file is the file's layer. */
interface Layer {
  readonly folder: RegExp;
  /** Our own files. */
  readonly ours: readonly RegExp[];
  /** Packages and `node:` modules. */
  readonly others: readonly RegExp[];
  /** Our own files of which only types may be taken. */
  readonly shapes?: readonly RegExp[];
}

const anything = [/.*/];
const nothing: readonly RegExp[] = [];
const shared = /^src-shared\//;
const ports = /^src-main\/ports\.ts$/;
const zod = /^zod$/;
const react = /^(react|react-dom|react-aria-components|react-aria|react-stately|i18next|lucide-react|tinykeys)(\/|$)/;
const zustand = /^zustand(\/|$)/;
/** Where a person is, in which language, and what words are: any screen may know. */
const screenBase = /^src-renderer\/(router|i18n|words-of)\.ts$/;
const replica = /^src-renderer\/replica\//;
/** A feature meets the replica through queries and, for what a person does, through the outbox; never through the database. */
const featureSources = [
  screenBase,
  /^src-renderer\/(queries|state|ui|bridge|commands|styles|ticket-parts)\//,
  /^src-renderer\/replica\/attachment-from\.ts$/,
];
const anyPackageButElectron = /^(?!electron$)(?!node:)[a-z@]/;
const nodeModules = /^node:/;

const layers: readonly Layer[] = [
  // Text formats and telephone numbers have rules of their own, as pure as ours.
  { folder: /^src-shared\/call\//, ours: [shared], others: [zod, /^libphonenumber-js(\/|$)/] },
  { folder: /^src-shared\/time\//, ours: [shared], others: [zod, /^date-fns(-tz)?(\/|$)/, /^temporal-polyfill$/] },
  { folder: shared, ours: [shared], others: [zod] },

  { folder: /^src-main\/ports\.ts$/, ours: [shared], others: nothing },
  { folder: /^src-main\/services\//, ours: [shared, ports, /^src-main\/services\//], others: [zod] },
  { folder: /^src-main\/bridge\//, ours: [shared, ports, /^src-main\/(services|bridge)\//], others: [zod] },
  {
    folder: /^src-main\/adapters\//,
    ours: [shared, ports, /^src-main\/adapters\//],
    others: [nodeModules, anyPackageButElectron],
  },
  {
    folder: /^src-main\/example\//,
    ours: [shared, ports, /^src-main\/(example|services)\//],
    others: [zod, /^node:(crypto|zlib|buffer)$/],
  },
  {
    folder: /^src-main\/hosts\/electron\//,
    ours: [shared, /^src-main\/(?!hosts\/node\/)/],
    others: [nodeModules, anyPackageButElectron, /^electron$/],
  },
  {
    folder: /^src-main\//,
    ours: [shared, /^src-main\/(?!hosts\/electron\/)/],
    others: [nodeModules, anyPackageButElectron],
  },

  { folder: /^src-renderer\/bridge\//, ours: [shared, /^src-renderer\/bridge\//], others: [zod] },
  {
    folder: /^src-renderer\/replica\//,
    ours: [shared, /^src-renderer\/(replica|bridge)\//],
    shapes: [/^src-renderer\/state\//],
    others: [zod, /^dexie(\/|$)/],
  },
  {
    folder: /^src-renderer\/state\//,
    ours: [shared, /^src-renderer\/(state|bridge|replica)\//],
    others: [zod, zustand, react],
  },
  {
    folder: /^src-renderer\/queries\//,
    ours: [shared, screenBase, /^src-renderer\/(queries|replica|state|bridge)\//],
    shapes: [/^src-renderer\/ui\//],
    others: [zod, /^dexie(\/|$)/, react, zustand],
  },
  {
    folder: /^src-renderer\/ui\//,
    ours: [shared, screenBase, /^src-renderer\/(ui|styles)\//],
    others: [react, /^@tanstack\/react-virtual$/, /^dompurify$/],
  },
  {
    // Parts of a screen that more than one feature shows: no feature themselves.
    folder: /^src-renderer\/ticket-parts\//,
    ours: [shared, ...featureSources],
    shapes: [replica],
    others: [zod, react, zustand],
  },
  {
    folder: /^src-renderer\/features\//,
    ours: [shared, ...featureSources, /^src-renderer\/features\//],
    shapes: [replica],
    others: [zod, react, zustand, /^@tanstack\/react-virtual$/, /^dompurify$/, /^libphonenumber-js(\/|$)/],
  },
  { folder: /^src-renderer\//, ours: [shared, /^src-renderer\//], others: [/^(?!electron$)(?!node:)/] },
  { folder: /^build\//, ours: anything, others: anything },
];

/** What a file imports that its place does not allow. */
export function importViolations({ path, imports, shapes }: SourceFile): readonly string[] {
  const layer = layers.find(({ folder }) => folder.test(path));
  if (layer === undefined) return [`${path} is in no known layer`];
  return imports
    .filter((target) => isAnotherFeature(path, target) || !isAllowed(layer, target, shapes.includes(target)))
    .map((target) => `${path} must not import ${target}`);
}

function isAllowed({ ours, others, shapes = [] }: Layer, target: string, isShape: boolean): boolean {
  const isOurs = /^(src-[a-z]+|build|test)\//.test(target);
  const rules = isOurs ? [...ours, ...(isShape ? shapes : [])] : others;
  return rules.some((rule) => rule.test(target));
}

function isAnotherFeature(path: string, target: string): boolean {
  const feature = featureOf(target);
  return feature !== undefined && featureOf(path) !== undefined && featureOf(path) !== feature;
}

function featureOf(path: string): string | undefined {
  return /^src-renderer\/features\/([^/]+)\//.exec(path)?.[1];
}

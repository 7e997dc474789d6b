import type { SourceFile } from './source-file.ts';

/** Who may import whom. The first layer whose folder holds a file is the file's layer. */
interface Layer {
  readonly folder: RegExp;
  /** Our own files. */
  readonly ours: readonly RegExp[];
  /** Packages and `node:` modules. */
  readonly others: readonly RegExp[];
}

const anything = [/.*/];
const nothing: readonly RegExp[] = [];
const shared = /^src-shared\//;
const ports = /^src-main\/ports\.ts$/;
const zod = /^zod$/;
const react =
  /^(react|react-dom|react-aria-components|react-aria|react-stately|react-i18next|i18next|lucide-react|tinykeys)(\/|$)/;
const anyPackageButElectron = /^(?!electron$)(?!node:)[a-z@]/;
const nodeModules = /^node:/;

const layers: readonly Layer[] = [
  // Text formats and telephone numbers have rules of their own, as pure as ours.
  { folder: /^src-shared\/call\//, ours: [shared], others: [zod, /^libphonenumber-js(\/|$)/] },
  { folder: /^src-shared\/time\//, ours: [shared], others: [zod, /^date-fns(-tz)?$/, /^temporal-polyfill$/] },
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
    others: [zod, /^dexie(\/|$)/],
  },
  {
    folder: /^src-renderer\/state\//,
    ours: [shared, /^src-renderer\/(state|bridge|replica)\//],
    others: [zod, /^zustand(\/|$)/, react],
  },
  {
    folder: /^src-renderer\/queries\//,
    ours: [shared, /^src-renderer\/(queries|replica|state|bridge)\//],
    others: [zod, /^dexie(\/|$)/, react],
  },
  {
    folder: /^src-renderer\/ui\//,
    ours: [shared, /^src-renderer\/(ui|i18n|styles)\//, /^src-renderer\/words-of\.ts$/],
    others: [react, /^@tanstack\/react-virtual$/],
  },
  {
    folder: /^src-renderer\/features\//,
    ours: [
      shared,
      /^src-renderer\/(queries|state|ui|bridge|i18n|commands|styles|features)\//,
      /^src-renderer\/replica\/use-[a-z-]+\.ts$/,
      /^src-renderer\/words-of\.ts$/,
    ],
    others: [zod, react, /^zustand(\/|$)/, /^@tanstack\/react-virtual$/, /^dompurify$/, /^libphonenumber-js(\/|$)/],
  },
  { folder: /^src-renderer\//, ours: [shared, /^src-renderer\//], others: [/^(?!electron$)(?!node:)/] },
  { folder: /^build\//, ours: anything, others: anything },
];

/** What a file imports that its place does not allow. */
export function importViolations({ path, imports }: SourceFile): readonly string[] {
  const layer = layers.find(({ folder }) => folder.test(path));
  if (layer === undefined) return [`${path} is in no known layer`];
  return imports
    .filter((target) => !isAllowed(layer, target) || isAnotherFeature(path, target))
    .map((target) => `${path} must not import ${target}`);
}

function isAllowed({ ours, others }: Layer, target: string): boolean {
  const isOurs = /^(src-[a-z]+|build|test)\//.test(target);
  return (isOurs ? ours : others).some((rule) => rule.test(target));
}

function isAnotherFeature(path: string, target: string): boolean {
  const feature = featureOf(target);
  return feature !== undefined && featureOf(path) !== undefined && featureOf(path) !== feature;
}

function featureOf(path: string): string | undefined {
  return /^src-renderer\/features\/([^/]+)\//.exec(path)?.[1];
}

import type { SourceFile } from './source-file.ts';

const vagueNames = /(^|-)(utils?|helpers?|common|managers?|misc)(-|$)/;
const screenTimers = new Set(['setTimeout', 'setInterval', 'queueMicrotask']);

/** Shared code takes values and returns values: it sees no clock, no dice, no browser and no Node. */
export function purityViolations({ path, worldly }: SourceFile): readonly string[] {
  if (path.startsWith('src-shared/')) return worldly.map((name) => `${path} must not use ${name}`);
  if (/^src-main\/(services|bridge)\//.test(path)) {
    const clocks = worldly.filter((name) => /^(Date|new Date|Temporal\.Now|process$)/.test(name));
    return [...clocks, ...worldly.filter((name) => screenTimers.has(name))].map(
      (name) => `${path} must not use ${name}`,
    );
  }
  return [];
}

/** Names that say nothing, and names that are not in the house's form. */
export function nameViolations({ path }: SourceFile): readonly string[] {
  const folders = path.split('/').slice(1, -1);
  const file =
    path
      .split('/')
      .at(-1)
      ?.replace(/(\.[a-z]+)*\.tsx?$/, '') ?? '';
  const parts = [...folders, file];
  return [
    ...parts
      .filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
      .map((part) => `${path}: '${part}' is not kebab-case`),
    ...parts.filter((part) => vagueNames.test(part)).map((part) => `${path}: '${part}' says nothing`),
  ];
}

export function defaultExportViolations({ path, hasDefaultExport }: SourceFile): readonly string[] {
  return hasDefaultExport ? [`${path} must not have a default export`] : [];
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

/** What the rules look at: where a file is, what it imports, and which of the world's names it uses. */
export interface SourceFile {
  readonly path: string;
  /** Project paths (`src-shared/id.ts`) for our own files, specifiers (`node:fs`, `zod`) for the rest. */
  readonly imports: readonly string[];
  /** Those of them that bring types alone: shapes, of which nothing is left when the program runs. */
  readonly shapes: readonly string[];
  /** Names that come from nowhere in the file: `window`, and with their member when called: `Date.now`. */
  readonly worldly: readonly string[];
  readonly hasDefaultExport: boolean;
}

export function sourceFile(path: string, text: string): SourceFile {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const exported = module.staticExports.flatMap((statement) => statement.entries);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
  );
  const isShape = (statement: (typeof module.staticImports)[number]): boolean =>
    statement.entries.length > 0 && statement.entries.every((entry) => entry.isType);
  const [shapes, values] = [module.staticImports.filter(isShape), module.staticImports.filter((one) => !isShape(one))];
  const requests = [
    ...values.map((statement) => statement.moduleRequest.value),
    ...exported.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ...dynamic,
  ];
  const shapeRequests = shapes.map((statement) => statement.moduleRequest.value);
  return {
    path,
    imports: [...new Set([...requests, ...shapeRequests])].map((specifier) => inProject(path, specifier)),
    shapes: shapeRequests
      .filter((specifier) => !requests.includes(specifier))
      .map((specifier) => inProject(path, specifier)),
    worldly: worldlyNames(program),
    hasDefaultExport: exported.some((entry) => entry.exportName.kind === 'Default'),
  };
}

/** Every TypeScript file under a folder of the project. */
export function sourceFilesIn(root: string, folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join(folder, path.replaceAll('\\', '/')))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

function inProject(path: string, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

/** Calls and constructions that read a clock or throw a dice, and globals of a browser or of Node. */
function worldlyNames(program: unknown): readonly string[] {
  const found = new Set<string>();
  visit(program, (node) => {
    const name = clockOrDice(node) ?? globalUsed(node);
    if (name !== undefined) found.add(name);
  });
  return [...found].sort();
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

function visit(value: unknown, look: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const entry of value) visit(entry, look);
    return;
  }
  if (!isNode(value)) return;
  look(value);
  for (const [key, child] of Object.entries(value)) if (!isOnlyAName(value, key)) visit(child, look);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The `b` of `a.b`, the `b` of `{ b: … }` and types are names, not uses. */
function isOnlyAName(node: Node, key: string): boolean {
  if (node.type.startsWith('TS') && node.type !== 'TSAsExpression' && node.type !== 'TSSatisfiesExpression')
    return true;
  if (key === 'typeAnnotation' || key === 'typeArguments' || key === 'typeParameters') return true;
  if (node.type === 'MemberExpression') return key === 'property' && node.computed !== true;
  return key === 'key' && node.computed !== true;
}

function clockOrDice(node: Node): string | undefined {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && isEmpty(node.arguments)) return 'new Date()';
  if (node.type === 'CallExpression' && nameOf(node.callee) === 'Date') return 'Date()';
  if (node.type !== 'MemberExpression' || !isNode(node.property)) return undefined;
  const member = `${nameOf(node.object)}.${nameOf(node.property)}`;
  return ['Date.now', 'Math.random', 'performance.now', 'Temporal.Now'].includes(member) ? member : undefined;
}

// Not `history` and `location`: both are words of a service desk, and usual names of ours.
const globals = new Set(
  (
    'window document navigator localStorage sessionStorage indexedDB fetch XMLHttpRequest WebSocket ' +
    'EventSource Worker BroadcastChannel process Buffer globalThis __dirname setTimeout setInterval ' +
    'setImmediate requestAnimationFrame queueMicrotask crypto console'
  ).split(' '),
);

function globalUsed(node: Node): string | undefined {
  const name = nameOf(node);
  return name !== undefined && globals.has(name) ? name : undefined;
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' && typeof node.name === 'string' ? node.name : undefined;
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

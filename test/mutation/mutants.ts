import { parseSync } from 'vite';

/** One deliberate break: the text between two positions of a file becomes another. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** Every break of a comparison, a bound, a condition, a sum, a literal or a call of min and max in a source. */
export function mutantsOf(file: string, source: string): readonly Mutant[] {
  const mutants: Mutant[] = [];
  visit(parseSync(file, source).program, (node) => {
    for (const change of changesOf(node, source)) {
      const before = source.slice(change.start, change.end);
      const line = source.slice(0, change.start).split('\n').length;
      if (before !== change.after) mutants.push({ file, line, before, ...change });
    }
  });
  return mutants.sort((a, b) => a.start - b.start);
}

export function applied(mutant: Mutant, source: string): string {
  if (source.slice(mutant.start, mutant.end) !== mutant.before)
    throw new Error(`${mutant.file} has changed meanwhile.`);
  return source.slice(0, mutant.start) + mutant.after + source.slice(mutant.end);
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string; readonly start: number; readonly end: number };
type Change = Pick<Mutant, 'start' | 'end' | 'after'>;

const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '&&': ['||'],
  '||': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
};

function changesOf(node: Node, source: string): readonly Change[] {
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return operatorChanges(node, source);
    case 'IfStatement':
    case 'ConditionalExpression':
      return isNode(node.test) ? ['true', 'false'].map((after) => replaced(node.test, after)) : [];
    case 'WhileStatement':
      return [replaced(node.test, 'false')];
    case 'UnaryExpression':
      return node.operator === '!' || node.operator === '-' ? [replaced(node, textOf(node.argument, source))] : [];
    case 'Literal':
      return typeof node.value === 'number' ? [replaced(node, String(node.value + 1))] : [];
    case 'MemberExpression':
      return memberChanges(node, source);
    case 'BreakStatement':
    case 'ContinueStatement':
      return [replaced(node, ';')];
    default:
      return [];
  }
}

function operatorChanges(node: Node, source: string): readonly Change[] {
  const { left, right, operator } = node;
  if (!isNode(left) || !isNode(right) || typeof operator !== 'string' || isText(left) || isText(right)) return [];
  const start = left.end + source.slice(left.end, right.start).indexOf(operator);
  return (OPERATORS[operator] ?? []).map((after) => ({ start, end: start + operator.length, after }));
}

function memberChanges(node: Node, source: string): readonly Change[] {
  const swaps: Readonly<Record<string, string>> = {
    'Math.min': 'Math.max',
    'Math.max': 'Math.min',
    'Math.floor': 'Math.ceil',
  };
  const after = swaps[textOf(node, source)];
  return after === undefined ? [] : [replaced(node, after)];
}

function replaced(node: unknown, after: string): Change {
  if (!isNode(node)) throw new Error('Expected a piece of source.');
  return { start: node.start, end: node.end, after };
}

function textOf(node: unknown, source: string): string {
  return isNode(node) ? source.slice(node.start, node.end) : '';
}

function isText(node: Node): boolean {
  return (
    node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string' && node.value === '')
  );
}

/** Types are not run, a thrown message is words, and the 0 of `values[i] ?? 0` only satisfies the compiler. */
function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, see);
  if (!isNode(node) || node.type.startsWith('TS') || node.type === 'ThrowStatement') return;
  see(node);
  for (const [key, child] of Object.entries(node)) {
    if (node.type === 'LogicalExpression' && node.operator === '??' && key === 'right') continue;
    visit(child, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value && 'end' in value;
}

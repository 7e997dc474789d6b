export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** In words: `<= 1.3`. */
  readonly goal?: string;
  readonly holds?: boolean;
}

/** What every file in test/bench exports. */
export interface BenchModule {
  readonly name: string;
  run(): Promise<readonly Measurement[]>;
}

export function isBenchModule(module: unknown): module is BenchModule {
  if (typeof module !== 'object' || module === null) return false;
  return 'name' in module && typeof module.name === 'string' && 'run' in module && typeof module.run === 'function';
}

export function measurementJson({ name, value, unit, goal, holds }: Measurement): string {
  return JSON.stringify({ name, value, unit, goal, holds });
}

/** One line for each measurement, in columns; the verdict in words. */
export function measurementTable(measurements: readonly Measurement[]): string {
  const rows = [['', 'value', 'unit', 'goal', ''], ...measurements.map(cells)];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const aligned = rows.map((row) =>
    row.map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))),
  );
  return aligned.map((row) => row.join('  ').trimEnd()).join('\n');
}

function cells({ name, value, unit, goal, holds }: Measurement): readonly string[] {
  return [name, readable(value), unit, goal ?? '', holds === undefined ? '' : holds ? 'holds' : 'MISSED'];
}

function readable(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

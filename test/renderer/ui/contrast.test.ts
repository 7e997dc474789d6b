import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src-renderer/styles/tokens.css', import.meta.url), 'utf8');
const themes = { light: colorsBelow('\n[data-theme="light"] {'), dark: colorsBelow('\n[data-theme="dark"] {') };

const TEXT = 4.5;
const MARK = 3;
const planes = ['canvas', 'surface', 'sunken', 'raised', 'hover', 'selected', 'field'];
const states = ['calm', 'warn', 'crit', 'over', 'still', 'met', 'ask'];

type Pair = readonly [ink: string, plane: string, need: number];
const pairs: readonly Pair[] = [
  ...on(planes, ['ink-1', 'ink-2', 'ink-3', 'accent-ink'], TEXT),
  ...on(
    planes,
    states.map((state) => `clock-${state}-ink`),
    TEXT,
  ),
  ...on(
    planes,
    states.map((state) => `clock-${state}-mark`),
    MARK,
  ),
  ...states
    .filter((state) => state !== 'calm')
    .flatMap((state): Pair[] => [
      [`clock-${state}-ink`, `clock-${state}-tint`, TEXT],
      [`clock-${state}-mark`, `clock-${state}-tint`, MARK],
    ]),
  ['ink-2', 'clock-still-tint', TEXT],
  ['ink-1', 'clock-warn-tint', TEXT],
  ['ink-1', 'clock-ask-tint', TEXT],
  ['on-accent', 'accent', TEXT],
  ['on-accent', 'accent-hover', TEXT],
  ['clock-over-on', 'clock-over-solid', TEXT],
  ...on(['surface', 'canvas', 'field', 'raised'], ['line-control'], MARK),
  ['hours-used', 'hours-open', MARK],
  ['hours-used', 'sunken', MARK],
  ['now', 'surface', TEXT],
];

describe('the colours of both themes', () => {
  it('are checked in 151 pairs', () => {
    expect(pairs).toHaveLength(151);
  });

  it.each(Object.entries(themes))(
    'keep text at 4.5:1 and marks at 3:1 on every plane they may stand on: %s',
    (_, theme) => {
      const tooClose = pairs.filter(
        ([ink, plane, need]) => contrast(colorOf(theme, ink), colorOf(theme, plane)) < need,
      );
      expect(tooClose).toEqual([]);
    },
  );

  it('are told apart by a measure that knows black from white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
});

function on(under: readonly string[], inks: readonly string[], need: number): readonly Pair[] {
  return inks.flatMap((ink) => under.map((plane): Pair => [ink, plane, need]));
}

function colorsBelow(head: string): ReadonlyMap<string, string> {
  const from = css.indexOf(head);
  const body = css.slice(from, css.indexOf('\n}', from));
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']));
}

function colorOf(theme: ReadonlyMap<string, string>, name: string): string {
  const color = theme.get(name);
  if (color === undefined) throw new Error(`Expected a colour --${name} in tokens.css, found none`);
  return color;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channel(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

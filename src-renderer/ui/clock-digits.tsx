import { Fragment, type Ref } from 'react';

export type ClockDigitsProps = { readonly left: string; readonly ref?: Ref<HTMLSpanElement> | undefined };

/** '1 u 38 m' with small units: figures and units take turns, whatever the language. */
export function ClockDigits({ left, ref }: ClockDigitsProps) {
  return (
    <span ref={ref}>
      {digitPairs(left).map(({ figure, unit }) => (
        <Fragment key={unit}>
          {figure}
          <small>{unit}</small>
        </Fragment>
      ))}
    </span>
  );
}

/** Puts other figures in the place of those drawn, where the units are the same; does nothing otherwise. */
export function writeDigits(digits: HTMLElement | null, left: string): void {
  const pairs = digitPairs(left);
  const drawn = digits?.childNodes;
  if (!drawn || drawn.length !== pairs.length * 2) return;
  for (const [at, { figure }] of pairs.entries()) {
    const text = drawn[at * 2];
    if (text && text.nodeValue !== figure) text.nodeValue = figure;
  }
}

type DigitPair = { readonly figure: string; readonly unit: string };

/** '+1 u 14 m' is +1 u and 14 m. */
export function digitPairs(left: string): readonly DigitPair[] {
  const parts = left.split(' ');
  return parts.flatMap((figure, at) => (at % 2 === 0 ? [{ figure, unit: parts[at + 1] ?? '' }] : []));
}

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

/** Puts other seconds in the place of those drawn in '12 m 41 s'. Writes one text and reads none: a wall does this for all its clocks at once. */
export function writeSeconds(digits: HTMLElement | null, seconds: string): void {
  const drawn = digits?.lastChild?.previousSibling;
  if (drawn) drawn.nodeValue = seconds;
}

type DigitPair = { readonly figure: string; readonly unit: string };

/** '+1 u 14 m' is +1 u and 14 m. */
export function digitPairs(left: string): readonly DigitPair[] {
  const parts = left.split(' ');
  return parts.flatMap((figure, at) => (at % 2 === 0 ? [{ figure, unit: parts[at + 1] ?? '' }] : []));
}

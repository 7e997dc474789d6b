import { Fragment } from 'react';

/** '1 u 38 m' with small units: figures and units take turns, whatever the language. */
export function ClockDigits({ left }: { readonly left: string }) {
  return (
    <span>
      {digitPairs(left).map(({ figure, unit }) => (
        <Fragment key={unit}>
          {figure}
          <small>{unit}</small>
        </Fragment>
      ))}
    </span>
  );
}

type DigitPair = { readonly figure: string; readonly unit: string };

/** '+1 u 14 m' is +1 u and 14 m. */
export function digitPairs(left: string): readonly DigitPair[] {
  const parts = left.split(' ');
  return parts.flatMap((figure, at) => (at % 2 === 0 ? [{ figure, unit: parts[at + 1] ?? '' }] : []));
}

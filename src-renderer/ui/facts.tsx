import { Fragment, type ReactNode } from 'react';

export type Fact = { readonly term: string; readonly value: ReactNode };
export type FactsProps = { readonly items: readonly Fact[]; readonly isNarrow?: boolean };

/** Terms and what they are. */
export function Facts({ items, isNarrow }: FactsProps) {
  return (
    <dl className={isNarrow === true ? 'facts narrow' : 'facts'}>
      {items.map((fact) => (
        <Fragment key={fact.term}>
          <dt>{fact.term}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

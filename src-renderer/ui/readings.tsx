import { Block } from './block.tsx';

export interface ReadingsProps {
  readonly title: string;
  readonly readings: readonly { readonly id: string; readonly text: string }[];
}

/** How an agreement is read where it leaves something open, each reading with the obligation it belongs to. */
export function Readings({ title, readings }: ReadingsProps) {
  return (
    <Block title={title}>
      <ul className="readings">
        {readings.map(({ id, text }) => (
          <li key={id}>
            {text} <span className="mut n">{id}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}

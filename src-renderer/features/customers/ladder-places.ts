import type { LadderPlace } from '../../../src-shared/directory/directory.ts';

/** Who stands at a level now that one side was chosen anew; a level where nobody stands is left out. */
export function withPlace(
  places: readonly LadderPlace[],
  level: number,
  change: { readonly personId?: string | undefined } | { readonly contactId?: string | undefined },
): readonly LadderPlace[] {
  const before = places.find((place) => place.level === level);
  const { personId, contactId } = { ...before, ...change };
  const others = places.filter((place) => place.level !== level);
  if (personId === undefined && contactId === undefined) return others;
  const place = {
    level,
    ...(personId === undefined ? {} : { personId }),
    ...(contactId === undefined ? {} : { contactId }),
  };
  return [...others, place].toSorted((a, b) => a.level - b.level);
}

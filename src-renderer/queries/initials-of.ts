/** Two letters for a name: 'Sanne Smit' and 'Sanne de Smit' are both SS; particles don't count. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const first = words[0]?.[0] ?? name[0]?.toUpperCase() ?? '';
  return words.length > 1 ? first + (words.at(-1)?.[0] ?? '') : first;
}

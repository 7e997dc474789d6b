/** Two letters for a name: first and last word, particles left out: 'Anna de Vries' is AV. What is initials already stays as it is. */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  if (/^\p{Lu}{1,3}$/u.test(trimmed)) return trimmed;
  const words = trimmed.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  const counted = capitals.length > 0 ? capitals : words;
  const last = counted.length > 1 ? (counted.at(-1)?.[0] ?? '') : '';
  return ((counted[0]?.[0] ?? '') + last).toLocaleUpperCase('nl');
}

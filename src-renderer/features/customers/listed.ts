/** What a person listed in one field, without blanks and doubles. */
export function listed(text: string, separator: RegExp): readonly string[] {
  const parts = text.split(separator).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

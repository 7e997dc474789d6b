import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** E.164 of a number as a Dutch desk types or sees it; undefined when it is no valid number ('anoniem', '112'). */
export function e164(text: string): string | undefined {
  const parsed = parsePhoneNumberFromString(text.replace(/^(sips?|tel):/i, '').replace(/@.*$/, ''), 'NL');
  return parsed?.isValid() ? parsed.number : undefined;
}

/** A number as people read it: national for Dutch numbers, international for others, unchanged when not understood. */
export function phoneWords(number: string): string {
  const parsed = parsePhoneNumberFromString(number, 'NL');
  if (!parsed) return number;
  return parsed.country === 'NL' ? parsed.formatNational() : parsed.formatInternational();
}

/** True for text that is a number being typed rather than a name. */
export function looksLikeNumber(text: string): boolean {
  return /^\+?[\d\s()./-]{3,}$/.test(text.trim());
}

import { e164, looksLikeNumber } from '../../../src-shared/call/phone-number.ts';

/** What a person listed in one field, without blanks and doubles. */
export function listed(text: string, separator: RegExp): readonly string[] {
  const parts = text.split(separator).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** E-mail addresses as the desk compares them: lower case. */
export function emailsIn(text: string): readonly string[] {
  return listed(text.toLowerCase(), /[\s,;]+/);
}

/** Mail domains; an `@` in front is how people write them. */
export function domainsIn(text: string): readonly string[] {
  return listed(text.toLowerCase(), /[\s,;]+/).map((domain) => domain.replace(/^.*@/, ''));
}

/** Telephone numbers as they are kept; what is no full number (an extension, 112) stays as it was typed. */
export function phonesIn(text: string): readonly string[] {
  return listed(text, /[,;\n]+/).map((phone) => e164(phone) ?? phone);
}

const DOMAIN = /^(?=.{4,253}$)([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

export function isDomain(text: string): boolean {
  return DOMAIN.test(text);
}

/** The shape of an address; whether anybody reads it only the mail itself can tell. */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  return at > 0 && at <= 64 && !/[\s<>(),;:"@]/.test(text.slice(0, at)) && isDomain(text.slice(at + 1));
}

export function isPhone(text: string): boolean {
  return looksLikeNumber(text);
}

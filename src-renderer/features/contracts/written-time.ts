/** A time as a person types it (`9`, `930`, `9.30`, `24`), as `HH:MM`; what means nothing stays as it is, to be pointed at. */
export function writtenTime(text: string): string {
  const match = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim());
  if (!match) return text.trim();
  const [, hour = '', minute = '00'] = match;
  return `${hour.padStart(2, '0')}:${minute}`;
}

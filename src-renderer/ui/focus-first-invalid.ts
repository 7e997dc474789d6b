/** Brings the person to the first field that has to be put right. Call it once the screen shows what is wrong. */
export function focusFirstInvalid(within: HTMLElement | null): void {
  const field = within?.querySelector('.field[data-invalid]');
  field?.querySelector<HTMLElement>('input, textarea, button')?.focus();
}

import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { KeyHint } from './kbd.tsx';

/** What every field has in common. */
export type FieldWords = {
  readonly label: string;
  /** Keep the label for assistive technology only, where the place says enough. */
  readonly isLabelHidden?: boolean;
  /** A few words behind the label. */
  readonly note?: string;
  readonly keys?: string;
  readonly hint?: ReactNode;
  /** What is wrong and what would be right. */
  readonly error?: string;
};

/** The words above a field. */
export function FieldLabel({ label, isLabelHidden, note, keys }: FieldWords) {
  if (isLabelHidden === true) return <Label className="vh">{label}</Label>;
  return (
    <div className="field-label">
      <Label>{label}</Label>
      {note !== undefined && <span className="note">{note}</span>}
      {keys !== undefined && (
        <span className="r">
          <KeyHint keys={keys} />
        </span>
      )}
    </div>
  );
}

/** The words below a field. */
export function FieldNotes({ hint, error }: FieldWords) {
  return (
    <>
      {hint !== undefined && error === undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">
        <Icon of={TriangleAlert} size="row" />
        {error}
      </FieldError>
    </>
  );
}

import { useState } from 'react';
import type { CommandBody } from '../../../src-shared/ticket/command.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { editableFields, type FieldName, withFields } from './editable-fields.ts';

interface EntryEditorProps {
  readonly body: CommandBody;
  readonly saveLabel: string;
  readonly onSave: (body: CommandBody) => void;
  readonly onCancel: () => void;
}

/** Changes the words of something that is not delivered yet. */
export function EntryEditor({ body, saveLabel, onSave, onCancel }: EntryEditorProps) {
  const { t } = useWords('attention');
  const fields = editableFields(body);
  const [values, setValues] = useState<ReadonlyMap<FieldName, string>>(
    () => new Map(fields.map((field) => [field.name, field.value])),
  );
  const change = (name: FieldName, value: string) => setValues(new Map(values).set(name, value));
  return (
    <form
      className="entry-editor"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(withFields(body, values));
      }}
    >
      {fields.map(({ name, isLong }, index) =>
        isLong ? (
          <TextArea
            key={name}
            label={t(`field_${name}`)}
            value={values.get(name) ?? ''}
            onChange={(value) => change(name, value)}
            rows={3}
            autoFocus={index === 0}
          />
        ) : (
          <TextField
            key={name}
            label={t(`field_${name}`)}
            value={values.get(name) ?? ''}
            onChange={(value) => change(name, value)}
            autoFocus={index === 0}
          />
        ),
      )}
      <div className="line">
        <Button variant="primary" type="submit">
          {saveLabel}
        </Button>
        <Button variant="ghost" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

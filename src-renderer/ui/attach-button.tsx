import { Paperclip, X } from 'lucide-react';
import { FileTrigger } from 'react-aria-components';
import type { ChosenFile } from './file-drop.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export type AttachButtonProps = {
  readonly label: string;
  readonly keys?: string;
  readonly onAdd: (files: readonly File[]) => void;
};

/** Attachments where there is no room for a place to drop them: the foot of a composer. */
export function AttachButton({ label, keys, onAdd }: AttachButtonProps) {
  return (
    <FileTrigger allowsMultiple onSelect={(list) => onAdd(list === null ? [] : [...list])}>
      <IconButton icon={Paperclip} label={label} keys={keys} />
    </FileTrigger>
  );
}

export type FileChipsProps = {
  readonly label: string;
  readonly files: readonly ChosenFile[];
  readonly onRemove: (id: string) => void;
  readonly removeLabel: (name: string) => string;
};

/** What goes along, as small as it can be said. */
export function FileChips({ label, files, onRemove, removeLabel }: FileChipsProps) {
  if (files.length === 0) return null;
  return (
    <ul className="file-chips" aria-label={label}>
      {files.map((file) => (
        <li key={file.id} className="tag edge">
          <Icon of={Paperclip} size="tag" />
          <span className="clip">{file.name}</span>
          <span className="n">{file.size}</span>
          <IconButton icon={X} label={removeLabel(file.name)} onPress={() => onRemove(file.id)} />
        </li>
      ))}
    </ul>
  );
}

import { Paperclip, X } from 'lucide-react';
import { DropZone, FileTrigger, isFileDropItem, Text } from 'react-aria-components';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';

export type ChosenFile = {
  readonly id: string;
  readonly name: string;
  /** In words: '240 kB'. */
  readonly size: string;
  /** Why it cannot go along. */
  readonly error?: string;
};
export type FileDropProps = {
  readonly label: string;
  readonly files: readonly ChosenFile[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onRemove: (id: string) => void;
  readonly addLabel: string;
  readonly removeLabel: (name: string) => string;
  /** 'of sleep ze hierheen, samen tot 20 MB'. */
  readonly hint?: string;
  readonly accept?: readonly string[];
};

/** Attachments: pick them or drop them, and see what goes along. */
export function FileDrop(props: FileDropProps) {
  return (
    <div>
      <DropZone
        className="drop"
        aria-label={props.label}
        onDrop={async (event) => {
          const files = await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile()));
          props.onAdd(files);
        }}
      >
        <FileTrigger
          allowsMultiple
          acceptedFileTypes={props.accept}
          onSelect={(list) => props.onAdd(list === null ? [] : [...list])}
        >
          <Button icon={Paperclip}>{props.addLabel}</Button>
        </FileTrigger>
        {props.hint !== undefined && (
          <Text slot="label" className="small mut">
            {props.hint}
          </Text>
        )}
      </DropZone>
      {props.files.length > 0 && (
        <ul className="files" aria-label={props.label}>
          {props.files.map((file) => (
            <FileRow key={file.id} file={file} removeLabel={props.removeLabel} onRemove={props.onRemove} />
          ))}
        </ul>
      )}
    </div>
  );
}

type FileRowProps = { readonly file: ChosenFile } & Pick<FileDropProps, 'removeLabel' | 'onRemove'>;

function FileRow({ file, removeLabel, onRemove }: FileRowProps) {
  return (
    <li>
      <Icon of={Paperclip} size="row" />
      <span className="clip">{file.name}</span>
      <span className="mut n">{file.size}</span>
      {file.error !== undefined && <span className="bad">{file.error}</span>}
      <span className="sp" />
      <IconButton icon={X} label={removeLabel(file.name)} onPress={() => onRemove(file.id)} />
    </li>
  );
}

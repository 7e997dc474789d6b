import { Dialog } from './dialog.tsx';

export type KeyLine = { readonly label: string; readonly keys: readonly string[] };
export type KeyGroup = { readonly label: string; readonly lines: readonly KeyLine[] };
export type KeysHelpProps = {
  readonly title: string;
  readonly closeLabel: string;
  readonly groups: readonly KeyGroup[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
};

/** All keys, by the place where they work. */
export function KeysHelp({ title, closeLabel, groups, isOpen, onClose }: KeysHelpProps) {
  return (
    <Dialog title={title} closeLabel={closeLabel} isOpen={isOpen} onClose={onClose} size="wide">
      <div className="keys-help">
        {groups.map((group) => (
          <section key={group.label}>
            <h3>{group.label}</h3>
            <ul>
              {group.lines.map((line) => (
                <li key={line.label}>
                  <span>{line.label}</span>
                  <span className="k">
                    {line.keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

/** Something a person can do here: fed to the menu, the palette, the list of keys and the keyboard from one place. */
export interface AppCommand {
  readonly id: string;
  readonly label: string;
  /** Heading in the palette and the list of keys. */
  readonly group: string;
  /** As tinykeys writes it: 'j', 'F2', '$mod+Enter', 'Shift+F2', 'Alt+1'; several apart by ' | '. */
  readonly keys?: string;
  readonly run: () => void;
  /** Why it cannot be done now. */
  readonly disabled?: string;
  /** Works by its key only. */
  readonly hidden?: true;
  /** Works while a text field has the focus, though its key is a plain one. */
  readonly whileTyping?: true;
}

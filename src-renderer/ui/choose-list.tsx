import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { GridList, GridListItem, type Selection } from 'react-aria-components';

export interface ChooseListProps<Item extends { readonly id: string }> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly textOf: (item: Item) => string;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  /** Enter or a double click. */
  readonly onConfirm: (id: string) => void;
  /** May hold links and buttons of its own: the right arrow reaches them. */
  readonly renderItem: (item: Item) => ReactNode;
  /** Instead of choosing nothing, which is what Escape does otherwise. */
  readonly onEscape: () => void;
  readonly listRef?: Ref<HTMLDivElement>;
}

/** Lines of which one is chosen by arrow or click and taken by Enter. */
export function ChooseList<Item extends { readonly id: string }>(props: ChooseListProps<Item>) {
  const select = (keys: Selection) => {
    const [first] = keys === 'all' ? [] : keys;
    props.onSelect(first === undefined ? undefined : String(first));
  };
  const answerEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    props.onEscape();
  };
  return (
    <div className="choose-frame" onKeyDownCapture={answerEscape}>
      <GridList
        ref={props.listRef}
        className="choose"
        aria-label={props.label}
        selectionMode="single"
        selectionBehavior="replace"
        disallowTypeAhead
        selectedKeys={props.selectedId === undefined ? [] : [props.selectedId]}
        onSelectionChange={select}
        onAction={(key) => props.onConfirm(String(key))}
      >
        {props.items.map((item) => (
          <GridListItem key={item.id} id={item.id} className="choose-item" textValue={props.textOf(item)}>
            {props.renderItem(item)}
          </GridListItem>
        ))}
      </GridList>
    </div>
  );
}

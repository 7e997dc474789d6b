import './ticket-parts.css';
import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../queries/use-words.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';

export interface DeedPanelProps {
  readonly title: string;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
  /** Back to where the person was; what was written is kept. */
  readonly onClose: () => void;
  /** Stands left of the confirming button. */
  readonly aside?: ReactNode;
  readonly isBusy?: boolean;
  readonly children: ReactNode;
}

/** Enter on a choice confirms it, as it does in any form. */
function isRadio(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'radio';
}

/** The frame of everything that asks something before it is done: no dialog, the ticket stays in sight. */
export function DeedPanel({ title, submitLabel, onSubmit, onClose, aside, isBusy, children }: DeedPanelProps) {
  const { t } = useWords('ticket');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const inside = panel.current;
    // What has no field to begin with begins at what is chosen, or else at its first choice.
    if (inside && !inside.contains(document.activeElement)) {
      const first = inside.querySelector<HTMLElement>('.deed-body :is(input, textarea, button)');
      (inside.querySelector<HTMLElement>('.deed-body input[type="radio"]:checked') ?? first)?.focus();
    }
  }, []);
  // Going down, because a choice keeps Enter for itself on the way up.
  function onKeyDownCapture(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey || isRadio(event.target))) return;
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }
  return (
    <section ref={panel} className="deed" aria-label={title} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
      <header className="deed-head">
        <h2>{title}</h2>
        <span className="sp" />
        <IconButton icon={X} label={t('closePanel')} keys="Esc" onPress={onClose} />
      </header>
      <div className="deed-body">{children}</div>
      <footer className="deed-foot">
        {aside}
        <span className="sp" />
        <Button variant="primary" keys="Ctrl ↵" onPress={onSubmit} isDisabled={isBusy === true}>
          {submitLabel}
        </Button>
      </footer>
    </section>
  );
}

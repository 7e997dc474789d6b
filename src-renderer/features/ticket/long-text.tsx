import { useState } from 'react';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';

const MANY_CHARACTERS = 1200;
const MANY_LINES = 14;

/** Text to read, as it was typed. What is very long shows its beginning. */
export function LongText({ text }: { readonly text: string }) {
  const { t } = useWords('ticket');
  const [isOpen, setOpen] = useState(false);
  const start = beginningOf(text);
  return (
    <>
      <p className="read ev-text">{isOpen || start === undefined ? text.trim() : `${start} …`}</p>
      {start !== undefined && (
        <Button variant="link" onPress={() => setOpen(!isOpen)}>
          {isOpen ? t('showLess') : t('showAll')}
        </Button>
      )}
    </>
  );
}

/** Undefined when the whole text is short enough to show. */
export function beginningOf(text: string): string | undefined {
  const trimmed = text.trim();
  const lines = trimmed.split('\n');
  if (trimmed.length <= MANY_CHARACTERS && lines.length <= MANY_LINES) return undefined;
  return lines.slice(0, MANY_LINES).join('\n').slice(0, MANY_CHARACTERS).trimEnd();
}

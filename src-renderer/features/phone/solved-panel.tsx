import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';

interface SolvedPanelProps {
  readonly solution: string;
  readonly error: string | undefined;
  readonly onChange: (solution: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** How it was solved, as told on the phone. */
export function SolvedPanel({ solution, error, onChange, onSave, onCancel }: SolvedPanelProps) {
  const { t } = useWords('phone');
  return (
    <div className="solved">
      <TextArea
        label={t('solution')}
        value={solution}
        onChange={onChange}
        rows={2}
        autoFocus
        {...(error === undefined ? {} : { error })}
      />
      <div className="row-of-buttons">
        <Button keys="F7" onPress={onSave}>
          {t('confirmSolved')}
        </Button>
        <Button variant="ghost" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';

interface OutcomeBarProps {
  readonly isAwaiting: boolean;
  readonly isStarted: boolean;
  readonly hasChosen: boolean;
  readonly chosenNumber: number | undefined;
  readonly onSave: () => void;
  readonly onAdd: () => void;
  readonly onSolve: () => void;
  readonly onCallOnly: () => void;
  readonly onNext: () => void;
  readonly onDiscard: () => void;
}

/** How the call ends: one key each. */
export function OutcomeBar(props: OutcomeBarProps) {
  const { t } = useWords('phone');
  return (
    <section className="outcomes" aria-label={t('outcome')}>
      <Button
        variant="primary"
        keys="F2"
        detail={props.isAwaiting ? t('saveAwaiting') : t('saveDetail')}
        onPress={props.onSave}
      >
        {t('save')}
      </Button>
      <Button
        keys="F6"
        detail={props.hasChosen ? t('addToChosen') : t('addToNoneDetail')}
        isDisabled={!props.hasChosen}
        onPress={props.onAdd}
      >
        {props.hasChosen ? t('addTo', { number: props.chosenNumber ?? '' }) : t('addToNone')}
      </Button>
      <Button keys="F7" detail={t('solvedDetail')} onPress={props.onSolve}>
        {t('solved')}
      </Button>
      <Button keys="⇧F2" detail={t('callOnlyDetail')} onPress={props.onCallOnly}>
        {t('callOnly')}
      </Button>
      <span className="sp" />
      {props.isStarted && (
        <>
          <Button variant="ghost" keys="⇧F4" onPress={props.onNext}>
            {t('nextCall')}
          </Button>
          <Button variant="ghost" onPress={props.onDiscard}>
            {t('discard')}
          </Button>
          <span className="small mut">{t('keptHere')}</span>
        </>
      )}
    </section>
  );
}

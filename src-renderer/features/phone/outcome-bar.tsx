import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';

interface OutcomeBarProps {
  readonly isAwaiting: boolean;
  readonly isStarted: boolean;
  readonly chosen: Ticket | undefined;
  readonly openCount: number;
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
  const addDetail = t(props.chosen ? 'addToChosen' : props.openCount === 0 ? 'addToNothing' : 'addToNoneDetail');
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
      <Button keys="F6" detail={addDetail} isDisabled={props.openCount === 0} onPress={props.onAdd}>
        {props.chosen ? t('addTo', { number: props.chosen.number ?? '' }) : t('addToNone')}
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
          <span className="outcome-kept small mut">{t('keptHere')}</span>
        </>
      )}
    </section>
  );
}

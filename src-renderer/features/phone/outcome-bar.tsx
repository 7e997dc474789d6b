import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { useWords } from '../../queries/use-words.ts';
import { Button } from '../../ui/button.tsx';

interface OutcomeBarProps {
  readonly isAwaiting: boolean;
  readonly isStarted: boolean;
  readonly chosen: Ticket | undefined;
  readonly hasCustomer: boolean;
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
  const addDetail = t(addDetailOf(props));
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

/** Before anybody is known there is nothing to say about their tickets. */
function addDetailOf({ chosen, hasCustomer, openCount }: OutcomeBarProps) {
  if (chosen) return 'addToChosen';
  if (!hasCustomer) return 'addToNobody';
  return openCount === 0 ? 'addToNothing' : 'addToNoneDetail';
}

import { Bell, BellOff, Check, CloudOff, Maximize, Minimize, Volume2, VolumeX } from 'lucide-react';
import { memo } from 'react';
import { dateWords } from '../../../src-shared/time/date-words.ts';
import { clockTime, deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import { toLocal } from '../../../src-shared/time/zoned-time.ts';
import { DESK_ZONE } from '../../queries/desk-zone.ts';
import { useConnection } from '../../queries/use-connection.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useServiceHours } from '../../queries/use-service-hours.ts';
import { useWords } from '../../queries/use-words.ts';
import { useAlerts } from '../../state/alerts.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

interface BoardHeadProps {
  readonly isFull: boolean;
  readonly onToggleFull: () => void;
}

/** The time of the desk, which desks are open, and whether what is shown is up to date. */
export const BoardHead = memo(function BoardHead({ isFull, onToggleFull }: BoardHeadProps) {
  const { t } = useWords('board');
  const { language } = useLanguage();
  const now = useNow('minute');
  const hours = useServiceHours();
  const sound = useAlerts((state) => state.sound);
  const notification = useAlerts((state) => state.notification);
  const { setSound, setNotification } = useAlerts.getState();
  const { weekday, date } = dateWords(now, { timeZone: DESK_ZONE, locale: language });
  return (
    <header className="board-head">
      <h1 className="vh">{t('title')}</h1>
      <p className="board-time n">{clockTime(toLocal(DESK_ZONE, now))}</p>
      <p className="board-date">
        {weekday}
        <br />
        {date}
      </p>
      {hours.map((desk) => {
        const time = deadlineWords(desk.until, { now, timeZone: desk.timeZone, locale: language });
        return (
          <div className="board-desk" key={desk.contractId}>
            <b className="clip">{desk.name}</b>
            <span className="desk n">
              {desk.isOpen && <i />}
              {t(desk.isOpen ? 'openUntil' : 'closedUntil', { time })}
            </span>
          </div>
        );
      })}
      <span className="sp" />
      <div className="board-tools">
        <IconButton
          icon={sound ? Volume2 : VolumeX}
          label={t('sound')}
          tip={`${t('sound')}: ${t(sound ? 'on' : 'off')}`}
          isPressed={sound}
          onPress={() => setSound(!sound)}
        />
        <IconButton
          icon={notification ? Bell : BellOff}
          label={t('notification')}
          tip={`${t('notification')}: ${t(notification ? 'on' : 'off')}`}
          isPressed={notification}
          onPress={() => setNotification(!notification)}
        />
        <IconButton
          icon={isFull ? Minimize : Maximize}
          label={t(isFull ? 'leaveFullScreen' : 'fullScreen')}
          keys="F"
          onPress={onToggleFull}
        />
      </div>
      <Freshness />
    </header>
  );
});

function Freshness() {
  const { t } = useWords('board');
  const { language } = useLanguage();
  const { state, since } = useConnection();
  const now = useNow('minute');
  const isLive = state === 'online';
  return (
    <p className="board-live n" role="status">
      <Icon of={isLive ? Check : CloudOff} />
      <span>
        {isLive ? t('upToDate') : t('offline')}
        {!isLive && (
          <>
            <br />
            {t('offlineSince', { time: deadlineWords(since, { now, timeZone: DESK_ZONE, locale: language }) })}
          </>
        )}
      </span>
    </p>
  );
}

import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src-shared/time/explain-time.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { reasonWords } from '../../../src-shared/time/reason-words.ts';

describe('a reason in words', () => {
  it.each<[Reason, string, string]>([
    [{ kind: 'counted' }, 'servicetijd', 'service time'],
    [{ kind: 'pause' }, 'gepauzeerd', 'paused'],
    [{ kind: 'closed' }, 'buiten servicetijd', 'outside service hours'],
    [{ kind: 'break' }, 'tussen openingstijden', 'between opening hours'],
    [{ kind: 'weekend' }, 'weekend', 'weekend'],
    [{ kind: 'closed-day' }, 'gesloten dag', 'closed day'],
    [{ kind: 'exception', name: 'Kerstavond' }, 'Kerstavond', 'Kerstavond'],
    [{ kind: 'exception', name: undefined }, 'afwijkende dag', 'day with other hours'],
    [{ kind: 'holiday', holiday: 'ascension' }, 'Hemelvaartsdag', 'Ascension Day'],
    [{ kind: 'no-hours' }, 'nog geen servicetijd bekend', 'no service hours known yet'],
    [{ kind: 'new-hours' }, 'nieuwe servicetijden', 'new service hours'],
    [{ kind: 'clock-change', shift: HOUR }, 'klok 1 u vooruit', 'clocks 1 h forward'],
    [{ kind: 'clock-change', shift: -30 * MINUTE }, 'klok 30 m terug', 'clocks 30 m back'],
  ])('%j is “%s”, “%s”', (reason, dutch, english) => {
    expect([reasonWords(reason, 'nl'), reasonWords(reason, 'en')]).toEqual([dutch, english]);
  });
});

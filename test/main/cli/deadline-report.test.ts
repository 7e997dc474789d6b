import { describe, expect, it } from 'vitest';
import { deadlineOptions } from '../../../src-main/cli/deadline-options.ts';
import { deadlineReport } from '../../../src-main/cli/deadline-report.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import { unwrap } from '../../shared/time/unwrap.ts';

const contracts = unwrap(shippedContracts());

function report(typed: string): readonly string[] {
  const { language = 'nl', ...options } = unwrap(deadlineOptions(typed.split(' '), contracts));
  return deadlineReport({ ...options, language }, contracts).split('\n');
}

const sps = '--contract smart-production-suite --kind incident-bug --received 2026-03-26T16:00';

describe('what a person is told about a deadline', () => {
  it('F3 the sum over the weekend in which summer time begins', () => {
    const lines = report('--contract smart-fms-basic --priority A --channel portal --received 2026-03-27T11:30');
    const readings = lines.indexOf('Zo lezen we het contract:');
    expect(lines.slice(0, readings + 1)).toEqual([
      'Smart FMS Basic · A storing (1 van 4) · Portaal',
      'Servicetijd: ma–do 09:00–12:30 en 13:00–17:00, vr 09:00–12:00',
      'Ontvangen: vr 27 mrt 2026 11:30',
      '',
      'Reactie: ma 30 mrt 2026 10:30, toegezegd',
      '  vr 27 mrt         11:30 – 12:00  vanaf ontvangst             0 u 30',
      '  za 28, zo 29 mrt  00:00 – 02:00  weekend                          –',
      '  zo 29 mrt         03:00          klok 1 u vooruit                 –',
      '  zo 29 mrt         03:00 – 24:00  weekend                          –',
      '  ma 30 mrt         09:00 – 10:30                              1 u 30',
      '  ───────────────────────────────────────────────────────────────────',
      '  Toegezegd: 2 u servicetijd                                   2 u 00',
      '',
      'Oplossing: geen toegezegde tijd',
      '',
      'Zo lezen we het contract:',
    ]);
    expect(lines.slice(readings)).toContain(
      'F1  Feestdagen tellen als werkdag: het contract noemt alleen de dagen van de week.',
    );
  });

  it('P7 a pause stops the resolution clock alone', () => {
    const lines = report(`${sps} --priority c --channel phone --pause 2026-03-26T17:00/2026-03-27T10:00 --language en`);
    expect(lines.slice(3, 20)).toEqual([
      '',
      'Response: Thu 26 Mar 2026 16:30, promised (99 % of tickets)',
      '  (waiting for the customer does not stop this clock)',
      '  Thu 26 Mar      16:00 – 16:30  from receipt                0 h 30',
      '  ─────────────────────────────────────────────────────────────────',
      '  Promised: 30 m of service time                             0 h 30',
      '',
      'Resolution: Mon 30 Mar 2026 09:00, promised (75 % of tickets)',
      '  Thu 26 Mar          16:00 – 17:00  from receipt                                1 h 00',
      '  Thu 26, Fri 27 Mar  17:00 – 10:00  waiting for customer: 2 h does not count         –',
      '  Fri 27 Mar          10:00 – 17:30                                              7 h 30',
      '  Sat 28, Sun 29 Mar  00:00 – 02:00  weekend                                          –',
      '  Sun 29 Mar          03:00          clocks 1 h forward                               –',
      '  Sun 29 Mar          03:00 – 24:00  weekend                                          –',
      '  Mon 30 Mar          08:30 – 09:00                                              0 h 30',
      '  ─────────────────────────────────────────────────────────────────────────────────────',
      '  Promised: 9 h of service time                                                  9 h 00',
    ]);
  });

  it('P6 a time that is only indicative, and one that stands still', () => {
    const lines = report(`${sps} --priority c --channel email --pause 2026-03-26T17:00/`);
    expect(lines).toContain('Reactie: do 26 mrt 2026 16:30, richttijd, niet toegezegd (99 % van de meldingen)');
    expect(lines).toContain('Oplossing: staat stil sinds do 26 mrt 2026 17:00, toegezegd (75 % van de meldingen)');
    expect(lines).toContain('                                 nog over zodra de pauze voorbij is    8 u 00');
  });

  it.each([
    [`${sps} --priority a --channel portal`, 'Oplossing: volgens planning, geen klok'],
    [`${sps} --channel portal`, 'b: geen prioriteit genoemd, deze geldt.'],
    [`${sps} --kind service-request --priority c --channel portal`, 'Deze soort is altijd type a.'],
    [`${sps} --kind rfc-specific --channel portal`, 'Geen klok: geen toegezegde tijd'],
    ['--contract smart-fms-basic --channel phone --received 2026-03-27T11:30', 'Naar vermogen: geen toegezegde tijd'],
    [
      '--contract smart-fms-basic --channel portal --received 2026-10-25T02:30',
      'Buiten servicetijd ontvangen: de klok begint ma 26 okt 2026 09:00.',
    ],
    [
      '--contract smart-fms-basic --channel portal --received 2026-10-25T02:30',
      'Dit uur is er door de wintertijd twee keer: de eerste keer is genomen.',
    ],
    [
      '--contract smart-fms-basic --channel portal --received 2026-03-29T02:30',
      'Dit uur bestaat niet door de zomertijd: de tijd is een sprong later genomen.',
    ],
  ])('%s: %s', (typed, sentence) => expect(report(typed)).toContain(sentence));

  it('fits a terminal of a hundred columns', () => {
    for (const language of ['nl', 'en']) {
      const typed = `${sps} --priority b --channel email --pause 2026-03-27T10:00/2026-12-30T12:00 --language ${language}`;
      expect(Math.max(...report(typed).map((line) => line.length))).toBeLessThanOrEqual(100);
    }
  });
});

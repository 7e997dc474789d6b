import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { slaReplay } from '../../../src-main/cli/sla-replay.ts';
import type { JournalEvent } from '../../../src-shared/journal/journal-event.ts';
import { shippedContractData } from '../../../src-shared/sla/shipped-contracts.ts';
import type { Calendar } from '../../../src-shared/time/calendar.ts';
import { unwrap } from '../../shared/time/unwrap.ts';
import { bookWithNext, dataWithNext, otherTypes } from '../../support/next-version.ts';
import { runCommand } from '../../support/run-command.ts';
import * as say from '../../support/story-commands.ts';
import { amsterdam, anna, StoryDesk, sanne } from '../../support/story-desk.ts';

/** A journal as it is exported, of what happened to one ticket. */
function journal(
  events: readonly JournalEvent[],
  exportedAt = '2026-11-24 12:00',
  contracts = unwrap(shippedContractData()),
): readonly string[] {
  const header = {
    format: 'klokslag-journal',
    version: 1,
    exportedAt: amsterdam(exportedAt),
    journalId: 'journal',
    head: events.length,
    contracts,
  };
  return [header, ...events.map((event) => ({ ...event, number: 10001 }))].map((line) => JSON.stringify(line));
}

function sealed(lines: readonly string[]): string {
  const hash = createHash('sha256').update(lines.map((line) => `${line}\n`).join(''));
  return [...lines, JSON.stringify({ end: lines.length - 1, sha256: hash.digest('hex') }), ''].join('\n');
}

/** Type b, registered in the portal on Monday at 10:00; answered at 12:00, then waiting for the customer from 14:00 to 15:00. */
const story = () =>
  new StoryDesk()
    .let(anna, '2026-11-23 10:00', say.portal('metaal', { priority: 'b', kind: 'incident-bug' }))
    .let(sanne, '2026-11-23 12:00', say.reply)
    .let(sanne, '2026-11-23 14:00', say.wait)
    .let(sanne, '2026-11-23 15:00', say.resume);

const replay = (input: string, ...parameters: string[]) => runCommand(slaReplay, ['-', ...parameters], input);
const json = (output: string) =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('sla replay', () => {
  it('recomputes every clock, with its pauses', async () => {
    const ended = await replay(sealed(journal(story().events)), '--json', '--ticket', '10001');
    expect(ended).toMatchObject({ code: 0, errors: '' });
    expect(json(ended.output)).toEqual([
      {
        ticket: 10001,
        id: 't',
        contract: 'smart-production-suite',
        status: 'inProgress',
        receivedAt: '2026-11-23T09:00:00Z',
        promise: 'clocks',
        clocks: [
          {
            measure: 'response',
            priority: 'b',
            committed: true,
            percentile: 90,
            contractVersion: 1,
            startedAt: '2026-11-23T09:00:00Z',
            target: 28_800_000,
            pauses: [],
            deadline: '2026-11-24T08:00:00Z',
            state: 'met',
            at: '2026-11-23T11:00:00Z',
            used: 7_200_000,
          },
          {
            measure: 'resolution',
            priority: 'b',
            committed: true,
            percentile: 75,
            contractVersion: 1,
            startedAt: '2026-11-23T09:00:00Z',
            target: 162_000_000,
            pauses: [['2026-11-23T13:00:00Z', '2026-11-23T14:00:00Z']],
            deadline: '2026-11-30T10:00:00Z',
            state: 'running',
            left: 35 * 3_600_000,
          },
        ],
      },
    ]);
  });

  it('P5 never tells a bare letter, also of a type that was dropped or added meanwhile', async () => {
    const contracts = dataWithNext(otherTypes);
    const desk = new StoryDesk(bookWithNext(otherTypes))
      .let(anna, '2026-11-20 10:00', say.portal('metaal', { priority: 'c', kind: 'incident-bug' }))
      .let(sanne, '2026-11-23 12:00', say.changePriority('s'));
    const before = await replay(sealed(journal(desk.events.slice(0, 1), '2026-11-24 12:00', contracts)));
    expect(before.output).toContain('c bedrijfskritisch');
    const after = await replay(sealed(journal(desk.events, '2026-11-24 12:00', contracts)));
    expect(after.output).toContain('s gevaar');
    expect(`${before.output}${after.output}`).not.toMatch(/(reactie|oplossing)(tijd)?:? [cs],/i);
  });

  it('P16 tells for every month, quarter and year how far each promise was kept', async () => {
    const { output } = await replay(sealed(journal(story().events)), '--json');
    const figures = json(output).filter((line) => 'period' in line && line.priority === 'b');
    expect(
      figures.map(({ period, measure, met, missed, running, attained }) => [
        period,
        measure,
        met,
        missed,
        running,
        attained,
      ]),
    ).toEqual([
      ['2026-11', 'response', 1, 0, 0, 100],
      ['2026-11', 'resolution', 0, 0, 1, null],
      ['2026-Q4', 'response', 1, 0, 0, 100],
      ['2026-Q4', 'resolution', 0, 0, 1, null],
      ['2026', 'response', 1, 0, 0, 100],
      ['2026', 'resolution', 0, 0, 1, null],
    ]);
  });

  it('tells how it stood at another moment, without what came later', async () => {
    const now = async (at: string) => {
      const { output } = await replay(sealed(journal(story().events)), '--json', '--ticket', '10001', '--now', at);
      return json(output)[0].clocks.map(({ state }: { state: string }) => state);
    };
    expect(await now('2026-11-23T10:59:59Z')).toEqual(['running', 'running']);
    expect(await now('2026-11-23T13:30:00Z')).toEqual(['met', 'paused']);
    expect(await now('2026-11-30T10:00:00Z')).toEqual(['met', 'running']);
    expect(await now('2026-11-30T10:00:00.001Z')).toEqual(['met', 'breached']);
  });

  it('tells a person in Dutch, and never a bare letter', async () => {
    const { output } = await replay(sealed(journal(story().events)));
    expect(output).toContain(
      [
        'Melding 10001 · Smart Production Suite · Incident · bug · Portaal · In behandeling',
        '  Reactie: b deels geblokkeerd, toegezegd, tijd 8 u, contractversie 1',
        '    begon 2026-11-23 10:00:00 +01:00, deadline 2026-11-24 09:00:00 +01:00',
        '    gehaald 2026-11-23 12:00:00 +01:00, in 2 u',
        '  Oplossing: b deels geblokkeerd, toegezegd, tijd 45 u, contractversie 1',
        '    begon 2026-11-23 10:00:00 +01:00, deadline 2026-11-30 11:00:00 +01:00',
        '    pauze 2026-11-23 14:00:00 +01:00 – 2026-11-23 15:00:00 +01:00',
        '    loopt, nog 35 u',
      ].join('\n'),
    );
    expect(output).toContain(
      'Smart Production Suite · november 2026\n  reactie b deels geblokkeerd, 90 % binnen 8 u: 100,0 %\n',
    );
    expect((await replay(sealed(journal(story().events)), '--language', 'en')).output).toContain('running, 35 h left');
  });

  it('reckons by versions that were saved on the way', async () => {
    const [first] = unwrap(shippedContractData())[1]?.versions ?? [];
    if (!first) throw new Error('no version ships');
    const { version: _number, saved: _saved, ...draft } = first;
    const afternoons = { mon: [['08:30', '17:30']], tue: [['13:00', '17:30']] } satisfies Calendar['weekly'];
    const events: JournalEvent[] = story().events.slice(0, 1);
    events.push({
      seq: 2,
      stream: 'contract',
      streamId: 'smart-production-suite',
      version: 1,
      commandId: 'c2',
      at: amsterdam('2026-11-23 10:30'),
      by: { kind: 'system', part: 'setup' },
      v: 1,
      body: {
        type: 'contract.versionSaved',
        reason: 'Korter open',
        draft: {
          ...draft,
          validFrom: '2026-11-24T00:00:00Z',
          calendar: { ...draft.calendar, weekly: afternoons },
        },
      },
    });
    const { output } = await replay(sealed(journal(events)), '--json', '--ticket', '10001');
    // Seven and a half of the eight hours on Monday, the last half hour on Tuesday from 13:00.
    expect(json(output)[0].clocks[0]).toMatchObject({ deadline: '2026-11-24T12:30:00Z' });
  });

  const lines = journal(story().events);
  const registration = '"channel":"portal","authorisation":"notNeeded","receivedAt":0';
  it.each([
    ['is cut short', `${lines.join('\n')}\n`, 'Line 7: The end is missing'],
    ['is cut in a line', sealed(lines).slice(0, -150), 'Line 6: The line breaks off: the journal was cut short.'],
    ['was changed', sealed(lines).replace('We kijken ernaar.', 'We zijn er al.'), 'Line 7: The sha-256 is another'],
    ['lacks a line', sealed(lines.toSpliced(2, 1)), 'Line 3: Event 2 is missing: here is event 3.'],
    ['has a line of something else', sealed(lines.toSpliced(1, 1, '{"seq":1}')), 'Line 2: stream: '],
    [
      'has an event that is not known',
      sealed(lines.map((line) => line.replace('ticket.waitingStarted', 'ticket.praised'))),
      "Line 5: The event 'ticket.praised' is not known to this version of Klokslag.",
    ],
    [
      'has an unknown event about something else than a ticket',
      sealed(
        lines.map((line) =>
          line.replace('"stream":"ticket"', '"stream":"person"').replace(/ticket\.\w+/, 'person.cloned'),
        ),
      ),
      "Line 2: The event 'person.cloned' is not known to this version of Klokslag.",
    ],
    [
      'has an event about another thing than it says',
      sealed(lines.map((line) => line.replace('"stream":"ticket"', '"stream":"person"'))),
      "Line 2: The event 'ticket.registered' is about no person.",
    ],
    [
      'lacks what clocks are worked out from',
      sealed(lines.map((line) => line.replace('"receivedAt"', '"seenAt"'))),
      'Line 2: ticket.registered: receivedAt: ',
    ],
    [
      'speaks of a contract that is not there',
      sealed(lines.map((line) => line.replace('"contractId":"smart-production-suite"', '"contractId":"other"'))),
      "Line 2: Nothing can be made of this event: there is no contract 'other' in this journal",
    ],
    [
      'speaks of a priority that is not there',
      sealed(lines.map((line) => line.replace('"priority":{"code":"b"', '"priority":{"code":"B"'))),
      "Line 2: Nothing can be made of this event: smart-production-suite has no priority 'B'",
    ],
    [
      'registers a ticket twice',
      sealed(
        lines.map((line) => line.replace('"type":"ticket.waitingEnded"', `"type":"ticket.registered",${registration}`)),
      ),
      'Line 6: Nothing can be made of this event: ticket t is registered twice',
    ],
    ['is none', 'hello\n', 'Line 1: This is not JSON'],
    ['is another format', '{"format":"other","version":1}\n', 'Line 1: This is no journal'],
    [
      'is of a newer format',
      '{"format":"klokslag-journal","version":2}\n',
      'Line 1: This journal has format version 2; this version of Klokslag reads up to 1.',
    ],
    ['goes on after its end', `${sealed(lines)}${lines[1]}\n`, 'Line 8: Nothing follows the end of a journal.'],
    ['is empty', '', 'Line 1: The end is missing'],
  ])('refuses a journal that %s, with the line', async (_, input, problem) => {
    const ended = await replay(input);
    expect(ended).toMatchObject({ code: 1, output: '' });
    expect(ended.errors).toContain(problem);
  });

  it.each([
    [[], 2, 'Which journal?'],
    [['-', '--now', 'tomorrow'], 2, '--now: “tomorrow” is not an instant'],
    [['-', '--contract', 'other'], 1, "There is no contract 'other'."],
    [['-', '--ticket', '7'], 1, 'There is no ticket 7.'],
    [['/nowhere/journal.ndjson'], 1, 'The journal cannot be read'],
    [['.'], 1, 'The journal cannot be read'],
  ])('refuses %j', async (parameters, code, problem) => {
    const ended = await runCommand(slaReplay, parameters, sealed(lines));
    expect(ended).toMatchObject({ code, output: '' });
    expect(ended.errors).toContain(problem);
  });
});

import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../../src-shared/ticket/refusal.ts';
import { channels, ticketKinds, ticketStatuses } from '../../../src-shared/ticket/ticket.ts';
import { clockWords } from '../../../src-shared/words/clock-words.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { fold } from '../../../src-shared/words/fold.ts';
import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { refusalSentence, refusalWords } from '../../../src-shared/words/refusal-words.ts';
import { contracts, sampleTicket } from '../../support/row-samples.ts';

describe('the words of the desk', () => {
  it.each(['nl', 'en'] as const)('has a word for every status, channel and kind in %s', (language) => {
    const words = domainWords(language);
    for (const status of ticketStatuses) expect(words.status[status]).toMatch(/\S/);
    for (const channel of channels) expect(words.channel[channel]).toMatch(/\S/);
    for (const kind of ticketKinds) expect(words.kind[kind]).toMatch(/\S/);
  });

  it.each(['nl', 'en'] as const)('has a sentence without exclamation for every refusal in %s', (language) => {
    for (const code of refusalCodes) expect(refusalSentence({ code }, language)).toMatch(/^[A-Z][^!]*\.$/);
  });

  it('addresses nobody in Dutch', () => {
    for (const code of refusalCodes) {
      expect(refusalSentence({ code }, 'nl')).not.toMatch(/\b(u|uw|je|jij|jouw)\b/i);
    }
  });

  it('names who took the ticket', () => {
    expect(refusalSentence({ code: 'alreadyOwned', detail: 'Tom de Wit' }, 'nl')).toBe(
      'Tom de Wit heeft de melding intussen opgepakt.',
    );
  });

  it('says a refusal shortly in a row', () => {
    expect(refusalWords({ code: 'clockStillRuns' }, 'nl')).toBe('klok loopt nog');
  });

  it('knows the same clock words in both languages', () => {
    expect(Object.keys(clockWords('en')).sort()).toEqual(Object.keys(clockWords('nl')).sort());
  });

  it('never shows a letter without its contract and rank: the two contracts count opposite ways (P5)', () => {
    expect(
      priorityOfTicket(sampleTicket('a', { priority: { code: 'c', source: 'assumed' } }), contracts, 'nl'),
    ).toEqual({
      contract: 'SPS',
      letter: 'c',
      word: 'bedrijfskritisch',
      rank: 1,
      of: 3,
      definition: 'Bedrijfskritische functies zijn geblokkeerd',
      assumed: true,
    });
  });

  it('has no priority to show while there is none', () => {
    expect(priorityOfTicket(sampleTicket('a', { priority: undefined }), contracts, 'nl')).toBeUndefined();
  });

  it('folds accents away for searching', () => {
    expect(['Özdemir', 'Café', 'Łukasz', 'Groß', 'Sørensen'].map(fold)).toEqual([
      'ozdemir',
      'cafe',
      'lukasz',
      'gross',
      'sorensen',
    ]);
  });
});

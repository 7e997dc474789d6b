import { expect, it } from 'vitest';
import { questionFor } from '../../../../src-renderer/features/ticket/question-for.ts';

const forwarded = (experts: readonly string[], question: string) => ({
  body: { type: 'ticket.forwarded', experts, question } as const,
});

it('F6 is the last question to this expert, and none that somebody else was asked', () => {
  const history = [
    forwarded(['tom'], 'Welke index mist?'),
    forwarded(['tom', 'noor'], 'Kan het vandaag?'),
    forwarded(['noor'], 'Wie weet dit?'),
  ];
  expect(questionFor('tom', history)).toBe('Kan het vandaag?');
  expect(questionFor('sanne', history)).toBeUndefined();
});

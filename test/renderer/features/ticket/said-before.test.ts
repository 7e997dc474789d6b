import { expect, it } from 'vitest';
import { feedbackOf, questionFor } from '../../../../src-renderer/features/ticket/said-before.ts';

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

it('P8 is the last that the desk told about its own view, whatever was agreed before', () => {
  const checked = (feedback: string) => ({
    body: {
      type: 'ticket.priorityChecked',
      verdict: { kind: 'differs', priority: 'a', feedback, via: 'phone' },
    } as const,
  });
  const agrees = { body: { type: 'ticket.priorityChecked', verdict: { kind: 'agrees' } } } as const;
  expect(feedbackOf([checked('Er is een omweg'), checked('Eén gebruiker'), agrees])).toBe('Eén gebruiker');
  expect(feedbackOf([agrees])).toBeUndefined();
});

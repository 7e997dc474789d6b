import { describe, expect, it } from 'vitest';
import { type CallDraft, emptyDraft } from '../../../../src-renderer/features/phone/call-draft.ts';
import { callerChosen, searchTyped, withCallerInField } from '../../../../src-renderer/features/phone/caller-choice.ts';
import type { Contact } from '../../../../src-shared/directory/directory.ts';

const anna = contact('anna', 'Anna de Vries', ['+31850002201', '+31612345678']);
const piet = contact('piet', 'Piet Bakker', ['+31850002202']);

function contact(id: string, name: string, phones: readonly string[]): Contact {
  return {
    id,
    organisationId: 'metaal',
    name,
    emails: [],
    phones: [...phones],
    keyUser: false,
    authorisedReporter: true,
    version: 1,
  };
}

function typed(...searches: readonly string[]): CallDraft {
  const empty = emptyDraft({ callId: 'call-1', ticketId: 'ticket-1' });
  return Object.assign({}, empty, ...searches.map(searchTyped));
}

describe('the number of a call', () => {
  it('is the whole number that was typed, whoever is chosen', () => {
    expect(callerChosen(anna, typed('020 794 0800')).number).toBe('+31207940800');
    expect(callerChosen(anna, typed('020 794 0800', 'anna')).number).toBe('+31207940800');
  });

  it("is the chosen caller's own when only a part was typed, the one the part belongs to first", () => {
    expect(callerChosen(anna, typed('2202', 'anna')).number).toBe('+31850002201');
    expect(callerChosen(anna, typed('0612345')).number).toBe('+31612345678');
    expect(callerChosen(anna, typed('anna')).number).toBe('+31850002201');
  });

  it('goes with the caller when another is chosen instead', () => {
    const first = { ...typed('piet'), ...callerChosen(piet, typed('piet')) };
    expect(first.number).toBe('+31850002202');
    expect(callerChosen(anna, { ...first, ...searchTyped('anna') }).number).toBe('+31850002201');
  });

  it('is what was typed when the caller has none', () => {
    expect(callerChosen(contact('eva', 'Eva Smeets', []), typed('2204')).number).toBe('2204');
  });
});

describe('a caller who was chosen', () => {
  const chosen: CallDraft = { ...typed('anna'), ...callerChosen(anna, typed('anna')) };

  it('is who calls as long as their name stands in the field', () => {
    expect(withCallerInField(chosen)).toBe(chosen);
    expect(withCallerInField({ ...chosen, search: 'Anna de Vries ' })).toMatchObject({ contactId: 'anna' });
  });

  it('is nobody’s caller once something else is typed: the call would be saved under the wrong name', () => {
    const over = withCallerInField({ ...chosen, ...searchTyped('Piet') });
    expect(over).toMatchObject({ search: 'Piet', callerName: '' });
    expect(over).not.toHaveProperty('contactId');
    expect(over).not.toHaveProperty('organisationId');
  });
});

import { describe, expect, it } from 'vitest';
import { filterFromQuery, queryFromFilter } from '../../../src-renderer/queries/queue-filter.ts';

describe('the filter in the address', () => {
  it('is read back as it was written', () => {
    const filter = {
      organisationId: 'org-metaal',
      contractId: 'smart-fms-basic',
      owner: 'me',
      status: 'inProgress',
      channel: 'phone',
      clock: 'warning',
      ask: 'decide',
      text: 'vullijn 2',
    } as const;
    expect(filterFromQuery(queryFromFilter(filter))).toEqual(filter);
  });

  it('leaves out what it does not know', () => {
    expect(filterFromQuery(new URLSearchParams('status=asleep&clock=&owner=me&colour=red'))).toEqual({ owner: 'me' });
  });

  it('carries what is done with too', () => {
    expect(filterFromQuery(new URLSearchParams('status=resolved&text=pers'))).toEqual({
      status: 'resolved',
      text: 'pers',
    });
  });

  it('is empty for no filter', () => {
    expect(queryFromFilter({}).toString()).toBe('');
  });
});

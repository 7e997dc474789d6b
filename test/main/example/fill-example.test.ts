import { describe, expect, it } from 'vitest';
import { fillExample } from '../../../src-main/example/fill-example.ts';
import type { Batch } from '../../../src-main/ports.ts';
import { historiesOf, journalOf } from '../../support/example-histories.ts';
import { amsterdam } from '../../support/story-desk.ts';

async function filled(tickets: number) {
  const batches: Batch[] = [];
  const transactions: number[] = [];
  const files: Uint8Array[] = [];
  const journal = {
    importAll: async (some: readonly Batch[]) => {
      transactions.push(some.length);
      batches.push(...some);
    },
  };
  const blobs = { put: async (file: Uint8Array) => String(files.push(file)) };
  const { people } = await fillExample(journal, blobs, amsterdam('2026-11-20 13:12'), { tickets });
  return { batches, transactions, files, people };
}

describe('filling the example desk', () => {
  it('stores sixty tickets and their files, and says who is there', async () => {
    const { batches, files, people } = await filled(60);
    expect(historiesOf(journalOf(batches)).size).toBe(60);
    expect(files.length).toBeGreaterThan(15);
    expect(people).toEqual([
      { personId: 'person-agent-1', role: 'agent', name: 'Sanne Smit' },
      { personId: 'person-agent-2', role: 'agent', name: 'Tom de Wit' },
      { personId: 'person-agent-3', role: 'agent', name: 'Noor Dekker' },
      { personId: 'person-lead', role: 'lead', name: 'Bram Bos' },
      {
        personId: 'person-administrator-fms',
        role: 'administrator',
        name: 'Karin Jansen',
        organisationId: 'org-voorbeeld-vastgoed',
      },
      {
        personId: 'person-administrator-sps',
        role: 'administrator',
        name: 'Anna de Vries',
        organisationId: 'org-voorbeeld-metaal',
      },
      { personId: 'person-wallboard', role: 'wallboard', name: 'Wandbord' },
    ]);
  });

  it('stores a large desk in parts, with one file for all its mails', async () => {
    const small = await filled(60);
    const { batches, transactions, files } = await filled(1060);
    expect(historiesOf(journalOf(batches)).size).toBe(1060);
    expect(transactions.length).toBeGreaterThan(1);
    expect(Math.max(...transactions)).toBeLessThanOrEqual(2000);
    expect(files.length).toBe(small.files.length);
  });
});

import { channels, ticketStatuses } from '../../src-shared/ticket/ticket.ts';
import { askFilters, type QueueFilter } from '../replica/queue-groups.ts';

const clocks = ['breached', 'critical', 'warning', 'today', 'running', 'still', 'noClock', 'attention'] as const;

/** Reads a filter from the address; what it does not know, it leaves out. */
export function filterFromQuery(query: URLSearchParams): QueueFilter {
  const text = (name: string) => query.get(name) || undefined;
  const status = ticketStatuses.find((known) => known === query.get('status'));
  const channel = channels.find((known) => known === query.get('channel'));
  const clock = clocks.find((known) => known === query.get('clock'));
  const ask = askFilters.find((known) => known === query.get('ask'));
  return withoutEmpty({
    organisationId: text('customer'),
    contractId: text('contract'),
    owner: text('owner'),
    text: text('text'),
    status,
    channel,
    clock,
    ask,
  });
}

export function queryFromFilter(filter: QueueFilter): URLSearchParams {
  const query = new URLSearchParams();
  const add = (name: string, value: string | undefined): void => {
    if (value) query.set(name, value);
  };
  add('customer', filter.organisationId);
  add('contract', filter.contractId);
  add('owner', filter.owner);
  add('status', filter.status);
  add('channel', filter.channel);
  add('clock', filter.clock);
  add('ask', filter.ask);
  add('text', filter.text);
  return query;
}

function withoutEmpty(filter: QueueFilter): QueueFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

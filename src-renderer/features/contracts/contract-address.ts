import { hrefOf } from '../../router.ts';

export type ContractMode = 'read' | 'edit' | 'what-if';

export interface ContractPlace {
  readonly version?: number | undefined;
  readonly mode?: ContractMode;
  /** The ticket that is looked at under another version. */
  readonly ticketId?: string | undefined;
}

/** The address of a contract, of one of its versions, of its draft, or of a 'what if'. */
export function contractAddress(contractId: string, { version, mode, ticketId }: ContractPlace = {}): string {
  const query = new URLSearchParams({
    ...(version === undefined ? {} : { version: String(version) }),
    ...(mode === undefined || mode === 'read' ? {} : { mode }),
    ...(ticketId === undefined ? {} : { ticket: ticketId }),
  });
  return hrefOf({ screen: 'contracts', contractId, query });
}

export function contractPlaceOf(query: URLSearchParams): ContractPlace & { readonly mode: ContractMode } {
  const mode = query.get('mode');
  const version = Number(query.get('version'));
  const ticketId = query.get('ticket');
  return {
    mode: mode === 'edit' || mode === 'what-if' ? mode : 'read',
    ...(version > 0 ? { version } : {}),
    ...(ticketId === null ? {} : { ticketId }),
  };
}

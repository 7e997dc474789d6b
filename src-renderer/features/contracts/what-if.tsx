import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
export function WhatIf(_: { readonly contract: ServiceContract; readonly ticketId: string | undefined }) {
  return null;
}

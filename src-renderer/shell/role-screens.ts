import type { PersonRole } from '../../src-shared/directory/directory.ts';
import type { Screen } from '../router.ts';

const desk: readonly Screen[] = ['queue', 'board', 'phone', 'customers', 'contracts', 'report', 'settings'];

/** What stands in the rail, from top to bottom. */
export const screensOf: Readonly<Record<PersonRole, readonly Screen[]>> = {
  agent: desk,
  lead: desk,
  administrator: ['queue', 'register', 'contracts', 'report', 'settings'],
  wallboard: ['board'],
};

/** Where a role begins: for the address without a path. */
export const homeOf: Readonly<Record<PersonRole, Screen>> = {
  agent: 'queue',
  lead: 'queue',
  administrator: 'queue',
  wallboard: 'board',
};

/** Where 'new' leads: the desk takes calls, a customer registers. */
export function newTicketScreen(role: PersonRole): 'phone' | 'register' | undefined {
  if (role === 'wallboard') return undefined;
  return role === 'administrator' ? 'register' : 'phone';
}

/** May this role see this screen at all? A ticket and what needs attention belong to everybody but the wallboard. */
export function maySee(role: PersonRole, screen: Screen): boolean {
  if (screensOf[role].includes(screen)) return true;
  return role !== 'wallboard' && (screen === 'ticket' || screen === 'attention');
}

import type { CallError } from '../../../src-shared/contract/calls.ts';

/** Why a setting was not saved, in a few words. */
export function callProblem(error: CallError, t: (key: 'unreachable' | 'notAllowed') => string): string {
  switch (error.kind) {
    case 'unreachable':
      return t('unreachable');
    case 'forbidden':
    case 'signedOut':
      return t('notAllowed');
    case 'badArgument':
      return error.problems.join('; ');
    case 'failed':
      return error.reference;
    default:
      return error.kind;
  }
}

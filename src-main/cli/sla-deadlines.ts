import { createDeadlines } from '../../src-shared/sla/deadlines-answer.ts';
import { answerCommand } from './answer-command.ts';

const USAGE = `sla deadlines

  Reads one JSON object a line from stdin, {"id","contract","kind","priority","channel","receivedAt"}, and writes one a
  line, in order: {"id","response","resolution"}, each {"deadline","committed","percentile"} or null where the contract
  has no clock; or {"id","error"} where the line cannot be answered. Exit code 1 when there was such a line.

  contract    smart-fms-basic, smart-production-suite
  kind        question-functional, question-technical, service-request (always type a), incident-bug, incident-problem,
              rfc-specific, rfc-generic (no clock); may be missing for Smart FMS, which has no kinds
  priority    A to D, or a to c; missing: what the contract counts when nobody said
  channel     phone, email, portal
  receivedAt  an instant with Z or an offset; without, the wall clock of the contract's zone

  committed is false where the time is only indicative, percentile the share in which it is promised (null: always).
  Who reports is taken to be somebody who may.`;

export const slaDeadlines = answerCommand(USAGE, createDeadlines);

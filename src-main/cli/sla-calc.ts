import { createCalculator } from '../../src-shared/sla/calculator.ts';
import { answerCommand } from './answer-command.ts';

const USAGE = `sla calc

  Reads one JSON object a line from stdin and writes one a line, in order: {"id","result"}, or {"id","error"} where the
  line cannot be answered. Exit code 1 when there was such a line.

  op         needs                                  result
  add        start, ms                              the earliest instant at which ms of service time have passed
  subtract   start, ms                              the latest instant from which ms of service time pass until start
  between    start, end                             service time in milliseconds
  isOpen     start                                  true or false
  nextOpen   start                                  the earliest open instant at or after start
  nextClose  start                                  the first closing after start
  explain    start and end, or start and ms         every stretch: from, to, kind, name, and the ms that counted

  Beside it either "calendar" (timeZone, weekly, exceptions, holidays; or versions, each with from and calendar), or
  "contract" (smart-fms-basic, smart-production-suite) and "measure" (response, resolution). "pauses" are pairs of
  instants, the second one null while the pause lasts. Instants are ISO 8601 with Z or an offset.

  echo '{"id":1,"contract":"smart-fms-basic","op":"add","start":"2026-03-27T10:30:00Z","ms":7200000}' | sla calc
  {"id":1,"result":"2026-03-30T08:30:00Z"}`;

export const slaCalc = answerCommand(USAGE, createCalculator);

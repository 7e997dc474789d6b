import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Question } from './break-and-test.ts';

/** Asks one question after the other, in a process of its own that is replaced when a break makes it run forever. */
export interface Examiner {
  isNoticed(question: Question): Promise<boolean>;
  /** Processor seconds that the process has taken so far. */
  seconds(): number;
  close(): void;
}

/** Every question leaves a copy of the calendar behind in the process. */
const QUESTIONS_PER_PROCESS = 100;

export function createExaminer(): Examiner {
  let examined: ChildProcess | undefined;
  let asked = 0;
  return {
    async isNoticed(question) {
      if (examined === undefined || asked >= QUESTIONS_PER_PROCESS) {
        examined?.kill('SIGKILL');
        examined = fork(new URL('break-and-test.ts', import.meta.url));
        asked = 0;
      }
      asked += 1;
      const answer = await answerOf(examined, question);
      if (answer === undefined) examined = undefined;
      return answer ?? true;
    },
    seconds: () => processorSeconds(examined?.pid),
    close: () => examined?.kill('SIGKILL'),
  };
}

/** Undefined when the process had to be ended: it would have run forever, or died. */
function answerOf(examined: ChildProcess, question: Question): Promise<boolean | undefined> {
  return new Promise((resolve) => {
    const before = processorSeconds(examined.pid);
    const watch = setInterval(() => {
      if (processorSeconds(examined.pid) - before > question.limit) examined.kill('SIGKILL');
    }, 500);
    const settle = (answer: boolean | undefined): void => {
      clearInterval(watch);
      examined.removeAllListeners();
      resolve(answer);
    };
    examined.once('message', (message) => settle(JSON.stringify(message) === '{"isNoticed":true}'));
    examined.once('exit', () => settle(undefined));
    examined.send(question);
  });
}

/** Fields 14 and 15 of Linux' process table, in hundredths of a second. */
function processorSeconds(pid: number | undefined): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

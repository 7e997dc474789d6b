interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly timerId?: number; readonly timeout?: number };
  };
}

/** The timers of the page's clock: each waits for the next second, a little less than one away. */
const BEAT = { from: 850, to: 1003 } as const;

/** Milliseconds of processor time of each beat's task (drawing in React that it causes included), and of the moving that follows when idle. */
export function beatTasks(trace: Buffer): { readonly beats: readonly number[]; readonly moves: readonly number[] } {
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString('utf8'));
  const waits = new Map(
    traceEvents
      .filter(({ name }) => name === 'TimerInstall')
      .map(({ args }) => [args?.data?.timerId, args?.data?.timeout ?? 0]),
  );
  const isBeat = ({ args }: TraceEvent) => {
    const wait = waits.get(args?.data?.timerId) ?? 0;
    return wait >= BEAT.from && wait <= BEAT.to;
  };
  const whole = traceEvents.filter(({ ph }) => ph === 'X');
  return {
    beats: whole.filter((event) => event.name === 'TimerFire' && isBeat(event)).map(milliseconds),
    moves: whole.filter(({ name }) => name === 'FireIdleCallback').map(milliseconds),
  };
}

/** Milliseconds of processor time of each task on a page's main thread: what others on this machine do meanwhile does not count. */
export function mainThreadTasks(trace: Buffer): readonly number[] {
  const { traceEvents }: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse(trace.toString('utf8'));
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && threads.has(`${pid} ${tid}`))
    .map(milliseconds);
}

function milliseconds({ tdur, dur = 0 }: TraceEvent): number {
  return (tdur ?? dur) / 1000;
}

import { DONE, NOT_ANSWERED } from './sla-command.ts';
import { runSla } from './sla-commands.ts';

// Who reads has seen enough, as 'head' does: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.stderr.write(`Writing failed: ${error.message}\n`);
  process.exit(error.code === 'EPIPE' ? DONE : NOT_ANSWERED);
});

try {
  process.exitCode = await runSla(process.argv.slice(2), {
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    environment: process.env,
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = NOT_ANSWERED;
}

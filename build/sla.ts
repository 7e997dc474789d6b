// In this process: what comes on stdin goes straight to the command, and no second Node has to start.
import '../src-main/cli/sla.ts';

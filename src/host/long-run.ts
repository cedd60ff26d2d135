// The settings of a long build: bin/load-compiled.js has set V8 up for a short one.

import { setFlagsFromString } from 'node:v8';

/** From here on, V8 frees memory during the work, and compiles patterns that are used again. */
export function startLongRun(): void {
  const flags = [
    '--incremental-marking',
    '--regexp-tier-up-ticks=1',
    '--regexp-peephole-optimization',
    '--minor-gc-task',
  ];
  for (const flag of flags) setFlagsFromString(flag);
}

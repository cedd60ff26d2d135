// The settings of a long build: bin/load-compiled.js has set V8 up for a short one.

import { setFlagsFromString } from 'node:v8';

/** From here on, V8 frees memory during the work. */
export function startLongRun(): void {
  setFlagsFromString('--incremental-marking');
}

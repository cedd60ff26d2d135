// What a long build does otherwise than a short one: bin/load-compiled.js has made V8 ready for a short one.

import { setFlagsFromString } from 'node:v8';

/** From here on, V8 lets go of memory beside the work. */
export function startLongRun(): void {
  setFlagsFromString('--incremental-marking');
}

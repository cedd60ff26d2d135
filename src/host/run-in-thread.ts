// Runs a script in a second thread.

/** Resolves with the one message that the script sends. Rejects with what it throws, or if it sends none. */
export async function runInThread<Result>(script: string, task: unknown): Promise<Result> {
  const [{ Worker }, { setFlagsFromString }] = await Promise.all([import('node:worker_threads'), import('node:v8')]);
  // Work for two threads is long enough for optimised code to pay: V8 need not wait with it any more (see
  // bin/load-compiled.js).
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=135168');
  // Rules run in turns, and each rests long enough for V8 to forget what it compiled of it: to keep that takes 7 % off the
  // check of a thousand issues.
  setFlagsFromString('--no-flush-bytecode');
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the second thread ended with ${code} before it finished`)));
  });
}

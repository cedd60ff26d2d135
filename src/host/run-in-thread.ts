// Runs a script in a second thread.

/** What a script sends: as often as it likes a batch of what it has, and its result in the end. */
export type Message<Result, Batch> = { readonly batch: Batch } | { readonly result: Result };

/** Resolves with the result that the script sends. Rejects with what it throws, or if it sends none. */
export async function runInThread<Result, Batch = never>(
  script: string,
  task: unknown,
  heard: (batch: Batch) => void = () => {},
): Promise<Result> {
  const [{ Worker }, { setFlagsFromString }] = await Promise.all([import('node:worker_threads'), import('node:v8')]);
  // Work for two threads is long enough for optimised code to pay: V8 need not wait with it any more (see
  // bin/load-compiled.js).
  if (process.versions.v8.startsWith('11.')) setFlagsFromString('--interrupt-budget=135168');
  // Rules run in turns, and each rests long enough for V8 to forget what it compiled of it: to keep that takes 7 % off the
  // check of a thousand issues.
  setFlagsFromString('--no-flush-bytecode');
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.on('message', (message: Message<Result, Batch>) =>
      'batch' in message ? heard(message.batch) : resolve(message.result),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the second thread ended with ${code} before it finished`)));
  });
}

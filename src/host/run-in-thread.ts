// Runs a script in a second thread.

/** Resolves with the one message that the script sends. Rejects with what it throws, or when it ends without a word. */
export async function runInThread<Result>(script: string, task: unknown): Promise<Result> {
  const { Worker } = await import('node:worker_threads');
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the second thread ended with ${code} before it was done`)));
  });
}

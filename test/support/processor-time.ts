// How long work takes of a processor. The clock also counts what else the machine does, and a test must not fail for
// that.

/** Milliseconds that this process has used while the work ran. */
export function processorTime(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

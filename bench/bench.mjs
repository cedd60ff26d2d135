// npm run bench [-- NAME...]: what bulletin costs beside the least that the same work can cost. Exit code 1 over a
// limit.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuresIn } from './measures.mjs';
import { compare, describeMachine } from './run.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'bulletin-bench-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const measures = measuresIn(scratch);
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !measures.some((measure) => measure.name === name));
if (unknown !== undefined) {
  console.error(`bench knows no ${unknown}; it knows ${measures.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

console.log(describeMachine());
console.log('Medians of runs in turns; the ratio is the median of the pairs. In brackets: processor time.\n');
print('', 'bulletin', 'beside', 'ratio', '', 'limit');
let failed = 0;
for (const measure of measures) {
  if (asked.length === 0 || asked.includes(measure.name)) failed += (await judge(measure)) ? 0 : 1;
}
console.log(failed === 0 ? '\nAll within their limits.' : `\n${failed} over the limit.`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * Whether it keeps within its limit: the machine may have other things to do, so a bad result gets a longer second try.
 */
async function judge({ name, what, limit, pairs, ready, missing }) {
  if (missing !== undefined) {
    print(what, '', '', `not measured: ${missing}`, '', limit);
    return true;
  }
  const { ours, theirs, figure } = await ready();
  if (figure !== undefined) return judgeFigure(what, await figure(), limit);
  // The first run compiles, and fills caches. Where a run is long, that is lost in it.
  for (const side of pairs < 10 ? [] : [ours, ours, theirs]) await side();
  for (const tried of [pairs, Math.ceil(1.5 * pairs)]) {
    const result = await compare(ours, theirs, tried);
    const isGood = result.ratio <= limit;
    const cpu = Number.isNaN(result.cpuRatio) ? '' : `(${result.cpuRatio.toFixed(2)})`;
    print(
      what,
      milliseconds(result.ours),
      milliseconds(result.theirs),
      result.ratio.toFixed(2),
      cpu,
      isGood ? limit : `over ${limit}`,
    );
    if (isGood) return true;
    if (tried === pairs) console.log(`  once more, with more pairs: ${name}`);
  }
  return false;
}

/** A number that needs nothing beside it. */
function judgeFigure(what, found, limit) {
  const isGood = found <= limit;
  print(what, '', '', found.toFixed(limit < 10 ? 2 : 0), '', isGood ? limit : `over ${limit}`);
  return isGood;
}

function print(what, ours, theirs, ratio, cpu, limit) {
  console.log(
    [
      what.padEnd(58),
      ours.padStart(9),
      theirs.padStart(9),
      ratio.padStart(7),
      cpu.padStart(7),
      String(limit).padStart(7),
    ].join(' '),
  );
}

function milliseconds(time) {
  return time < 10_000 ? `${time.toFixed(0)} ms` : `${(time / 1000).toFixed(1)} s`;
}

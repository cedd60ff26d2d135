// Runs programs one after the other and measures them: the time on the clock, and the processors' where the system
// gives it.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';

// With it, Node loads certificates as it starts: twice as long as all else, for the yardstick as for bulletin.
const { NODE_EXTRA_CA_CERTS: _, ...machine } = process.env;

/**
 * Runs a program, or Node, with these arguments. What does not end with 0 throws: a program that failed early is no
 * measurement.
 */
export function run(args, { cwd, env, command = process.execPath } = {}) {
  const before = childrenTime();
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...machine, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.err += text));
    child.once('error', reject);
    child.once('close', (code) => {
      const wall = performance.now() - start;
      if (code !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${said.out}${said.err}`));
      else resolve({ wall, cpu: childrenTime() - before, ...said });
    });
  });
}

/** Milliseconds that ended children, and theirs, have used so far. Linux gives it, in steps of 10 ms; others do not. */
function childrenTime() {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return 10 * (Number(fields[13]) + Number(fields[14]));
  } catch {
    return Number.NaN;
  }
}

/**
 * Runs two programs in turns, so that whatever else the machine does falls on both, and compares each run with the one
 * beside it. Each is given as a function that measures once: { wall, cpu }.
 */
export async function compare(ours, theirs, pairs) {
  const both = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = pair % 2 === 0 ? ours : theirs;
    const one = await first();
    const other = await (first === ours ? theirs : ours)();
    both.push(first === ours ? [one, other] : [other, one]);
  }
  const sum = (side) => both.reduce((total, pair) => total + pair[side].cpu, 0);
  return {
    ratio: median(both.map(([a, b]) => a.wall / b.wall)),
    ours: median(both.map(([a]) => a.wall)),
    theirs: median(both.map(([, b]) => b.wall)),
    cpuRatio: sum(0) / sum(1),
    pairs,
  };
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function describeMachine() {
  return `Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}`;
}

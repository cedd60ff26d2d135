// Loaded before a program (`node --require`), says at its end how much memory it held at most.
'use strict';

process.once('exit', () => {
  // In kB; on all systems, as libuv reads it.
  process.stderr.write(`peak memory: ${process.resourceUsage().maxRSS} kB\n`);
});

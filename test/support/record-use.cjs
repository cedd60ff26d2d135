// Loaded before the program (node --require): writes down how much of a processor and of memory the run took, whatever else
// runs beside it.
'use strict';

const { writeFileSync } = require('node:fs');

process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  const { maxRSS } = process.resourceUsage();
  writeFileSync(process.env.RECORDED_USE, JSON.stringify({ milliseconds: (user + system) / 1000, megabytes: maxRSS / 1024 }));
});

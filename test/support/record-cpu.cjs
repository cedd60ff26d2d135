// Loaded before the program (node --require): writes down how much of a processor the run took, whatever else runs beside it.
'use strict';

const { writeFileSync } = require('node:fs');

process.once('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.RECORDED_CPU, String((user + system) / 1000));
});

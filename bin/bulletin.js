#!/usr/bin/env node
// Runs bulletin and hands its exit code to the system.
'use strict';

const { loadCompiled } = require('./load-compiled.js');

const argv = process.argv.slice(2);
const command = /^[a-z]+$/.test(argv[0] ?? '') ? argv[0] : 'other';

loadCompiled(`${__dirname}/../lib/bulletin.cjs`, command)
  .main(argv)
  // Ending at once, since taking a heap of this size apart takes as long as checking a page. All is written by now.
  .then((code) => process.exit(code));

#!/usr/bin/env node
// Runs bulletin and hands its exit code to the system.
'use strict';

const { writeSync } = require('node:fs');
const { loadCompiled } = require('./load-compiled.js');

// What nothing else catches is one line, and is never code 1, which means findings; nor 0, where no answer
// comes.
process.once('beforeExit', () => process.exit(3));
process.once('uncaughtException', (error) => {
  const what = String(error?.message ?? error).replace(/[\p{C}\p{Z}]+/gu, ' ');
  try {
    writeSync(2, `bulletin: this is a bug in bulletin, not in your files: ${what}\n`);
  } finally {
    process.exit(3);
  }
});

const argv = process.argv.slice(2);
const command = /^[a-z]+$/.test(argv[0] ?? '') ? argv[0] : 'other';

// A hook waits for this one: scripts/build.mjs says what its bundle leaves out.
const bundle = command === 'validate' ? command : 'bulletin';

loadCompiled(`${__dirname}/../lib/${bundle}.cjs`, command)
  .main(argv)
  // Ending at once, since taking a heap of this size apart takes as long as checking a page. All is written by now.
  .then((code) => process.exit(code));

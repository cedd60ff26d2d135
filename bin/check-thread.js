// A second thread of `bulletin validate`: checks the files that it is given, and sends back what it found.
'use strict';

const { parentPort, workerData } = require('node:worker_threads');
const { loadCompiled } = require('./load-compiled.js');

loadCompiled(`${__dirname}/../lib/bulletin.cjs`, 'thread')
  .checkInThread(workerData)
  .then((result) => parentPort.postMessage(result));

// A second thread: does its part of the work on many issues, and sends back the result.
'use strict';

const { parentPort, workerData } = require('node:worker_threads');
const { loadCompiled } = require('./load-compiled.js');

loadCompiled(`${__dirname}/../lib/bulletin.cjs`, 'thread')
  .workInThread(workerData)
  .then((result) => parentPort.postMessage(result));

// A second thread: does its part of the work on many issues, and sends back what it has, and in the end the result.
'use strict';

const { parentPort, workerData } = require('node:worker_threads');
const { loadCompiled } = require('./load-compiled.js');

loadCompiled(`${__dirname}/../lib/bulletin.cjs`, 'thread')
  .workInThread(workerData, (batch) => parentPort.postMessage({ batch }))
  .then((result) => parentPort.postMessage({ result }));

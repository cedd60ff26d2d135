// Loaded before the program (node --require): writes down every module that it loads, and what Node has
// loaded of itself, for a test to read.
'use strict';

const { writeFileSync } = require('node:fs');
const Module = require('node:module');

const loaded = new Set();
const load = Module._load;
Module._load = function (request, parent, ...rest) {
  const name = Module.isBuiltin(request) ? request.replace(/^node:/, '') : Module._resolveFilename(request, parent);
  loaded.add(name);
  return load.call(this, request, parent, ...rest);
};
process.once('exit', () => {
  const inside = process.moduleLoadList;
  writeFileSync(process.env.RECORDED_MODULES, JSON.stringify({ loaded: [...loaded], inside }));
});

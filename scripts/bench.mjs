// npm run bench -- <name>: builds the bench and the worker it measures, then runs it.
import { ensureBuilt } from './ensure-built.mjs';
import { root } from './build-targets.mjs';

process.chdir(root);
ensureBuilt(['server', 'bench']);
process.setSourceMapsEnabled(true);
await import('../dist/bench/main.js');

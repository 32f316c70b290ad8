// npm start, npm run roundtrip -- <command>: builds what changed, then becomes the command line.
import { ensureBuilt } from './ensure-built.mjs';
import { root } from './build-targets.mjs';

// Commands resolve the paths they are given against the directory that npm was called in.
process.env.INIT_CWD ??= process.cwd();
process.chdir(root);
ensureBuilt();
process.setSourceMapsEnabled(true);
await import('../dist/server/cli.js');

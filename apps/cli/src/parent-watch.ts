/**
 * Loaded into the api and the worker when the start command runs them: should that be killed, they end by themselves,
 * as after Ctrl-C, and leave their ports to the next start.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
// Listening must not keep a process alive that has finished.
process.channel?.unref();

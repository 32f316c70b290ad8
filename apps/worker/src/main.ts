import 'reflect-metadata';
import { loadConfig } from '@roundtrip/domain/config/config.js';
import { SystemClock } from '@roundtrip/domain/kernel/clock.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { keepHeapSmall } from '@roundtrip/domain/kernel/small-heap.js';
import { Schedule } from './schedule.js';
import { createWorker } from './worker.js';

keepHeapSmall();
const config = loadConfig(process.env);
const logger = createLogger('worker', config.env.LOG_LEVEL);
const app = await createWorker({ config, clock: new SystemClock(), logger });
app.get(Schedule).start();
logger.info('the worker is on its schedule');

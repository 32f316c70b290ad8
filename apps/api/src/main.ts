import 'reflect-metadata';
import { loadConfig } from '@roundtrip/domain/config/config.js';
import { SystemClock } from '@roundtrip/domain/kernel/clock.js';
import { createLogger } from '@roundtrip/domain/kernel/logger.js';
import { createApi } from './api.js';

const config = loadConfig(process.env);
const logger = createLogger('api', config.env.LOG_LEVEL);
const app = await createApi({ config, clock: new SystemClock(), logger });
await app.listen(config.env.PORT, config.env.HOST);
logger.info({ address: await app.getUrl() }, 'the api listens');

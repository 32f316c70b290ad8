import { type DynamicModule, Module } from '@nestjs/common';
import { Clock } from './clock.js';
import type { Logger } from './logger.js';
import { SecretBox } from './secret-box.js';
import { TokenSigner } from './signed-token.js';
import { LOGGER } from './tokens.js';

/** What every room may use. The clock is given from outside: a real one by the apps, a simulated one by tests. */
@Module({})
export class KernelModule {
  static forRoot(parts: { clock: Clock; logger: Logger; secret: string }): DynamicModule {
    const providers = [
      { provide: Clock, useValue: parts.clock },
      { provide: LOGGER, useValue: parts.logger },
      { provide: SecretBox, useValue: new SecretBox(parts.secret) },
      { provide: TokenSigner, useValue: new TokenSigner(parts.secret) },
    ];
    return { module: KernelModule, global: true, providers, exports: providers };
  }
}

import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Database } from './database.js';
import { dataSourceOptions, type ConnectionOptions } from './data-source.js';
import { Settings } from './settings.js';

@Global()
@Module({ providers: [Database, Settings], exports: [Database, Settings] })
export class DatabaseModule {
  /** Entities are loaded by the feature modules that own them (`TypeOrmModule.forFeature`). */
  static forRoot(options: ConnectionOptions): DynamicModule {
    const connection = TypeOrmModule.forRoot({
      ...dataSourceOptions(options),
      autoLoadEntities: true,
      retryAttempts: 0,
    });
    return { module: DatabaseModule, imports: [connection] };
  }
}

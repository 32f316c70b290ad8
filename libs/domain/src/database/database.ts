import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';

/** Runs named statements: on a connection of its own, or inside a transaction. */
export interface Sql {
  /** TypeORM's view of the same connection, for single rows that have an entity. */
  readonly manager: EntityManager;
  /** The rows of a statement (a SELECT, or what a write RETURNs). */
  rows<T>(statement: string, parameters?: unknown[]): Promise<T[]>;
  /** The first row, or `undefined`. */
  row<T>(statement: string, parameters?: unknown[]): Promise<T | undefined>;
  /** Runs a write and tells how many rows it changed. */
  run(statement: string, parameters?: unknown[]): Promise<number>;
}

/** A transaction: everything done through it is committed together, or not at all. */
export interface Tx extends Sql {
  /** The driver's own connection, for COPY streams. */
  connection(): Promise<PoolClient>;
}

@Injectable()
export class Database implements Sql {
  constructor(private readonly source: DataSource) {}

  get manager(): EntityManager {
    return this.source.manager;
  }

  rows<T>(statement: string, parameters: unknown[] = []): Promise<T[]> {
    return this.withRunner((tx) => tx.rows<T>(statement, parameters));
  }

  row<T>(statement: string, parameters: unknown[] = []): Promise<T | undefined> {
    return this.withRunner((tx) => tx.row<T>(statement, parameters));
  }

  run(statement: string, parameters: unknown[] = []): Promise<number> {
    return this.withRunner((tx) => tx.run(statement, parameters));
  }

  /** Commits when `work` resolves, rolls back when it throws. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => {
      if (!manager.queryRunner) throw new Error('a transaction without a connection');
      return work(new RunnerTx(manager, manager.queryRunner));
    });
  }

  /** One connection without a transaction, for session-level work such as COPY or advisory locks. */
  async withRunner<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      return await work(new RunnerTx(runner.manager, runner));
    } finally {
      await runner.release();
    }
  }
}

class RunnerTx implements Tx {
  constructor(
    readonly manager: EntityManager,
    private readonly runner: QueryRunner,
  ) {}

  async rows<T>(statement: string, parameters: unknown[] = []): Promise<T[]> {
    const result = await this.runner.query(statement, parameters, true);
    return result.records as T[];
  }

  async row<T>(statement: string, parameters: unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(statement, parameters))[0];
  }

  async run(statement: string, parameters: unknown[] = []): Promise<number> {
    const result = await this.runner.query(statement, parameters, true);
    return result.affected ?? 0;
  }

  connection(): Promise<PoolClient> {
    return this.runner.connect() as Promise<PoolClient>;
  }
}

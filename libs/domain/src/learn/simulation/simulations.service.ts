import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Database } from '../../database/database.js';
import { Jobs } from '../../jobs/jobs.js';
import { Clock, SimulatedClock } from '../../kernel/clock.js';
import { conflict, DomainError, notFound } from '../../kernel/errors.js';
import type { Logger } from '../../kernel/logger.js';
import { LOGGER } from '../../kernel/tokens.js';
import { type Copied, copyShop, dropCopy, schemaOf } from './copy/schema-copy.js';
import { withSimulatedWorld } from './copy/simulated-world.js';
import { Course, type OnDay } from './course/course.js';
import { prepare } from './course/prepare.js';
import { readResults, type Results } from './results/read-results.js';
import type { Simulation } from './simulation-view.schema.js';
import type { RequestSimulation } from './simulation.schema.js';
import { SimulationsStore } from './simulations.store.js';

/** Tries campaigns over virtual days, by the same engine, on a copy of the shop. */
@Injectable()
export class SimulationsService implements OnModuleDestroy {
  private stopping = false;

  constructor(
    private readonly database: Database,
    private readonly store: SimulationsStore,
    private readonly jobs: Jobs,
    private readonly config: Config,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Asks for one by the worker. */
  request(input: RequestSimulation, userId: number | null): Promise<Simulation> {
    return this.database.transaction(async (tx) => {
      const simulation = await this.store.request(tx, input, userId, this.clock.now());
      await this.jobs.enqueue(tx, 'simulate', { simulationId: simulation.id });
      return simulation;
    });
  }

  /** One that is carried out by whoever asks for it, here. */
  draft(input: RequestSimulation): Promise<Simulation> {
    return this.database.transaction((tx) => this.store.request(tx, input, null, this.clock.now()));
  }

  /** Ends one after the virtual day in hand. @throws DomainError `simulation-over` */
  async cancel(id: number): Promise<void> {
    await this.mustBe(id);
    if ((await this.store.cancel(id, this.clock.now())) === 0)
      throw conflict('simulation-over', 'The simulation has ended already.');
  }

  /** @throws DomainError `simulation-going-on` */
  async delete(id: number): Promise<void> {
    await this.mustBe(id);
    if ((await this.store.delete(id)) === 0)
      throw conflict('simulation-going-on', 'Cancel the simulation before you delete it.');
  }

  /**
   * Carries one out that waits; the copy is gone when it ends, however it ends. One whose process died is not taken up
   * again.
   * @param onDay told of each virtual day that is over
   */
  async carryOut(id: number, onDay: (day: number) => void = () => undefined): Promise<void> {
    const simulation = await this.store.start(id, this.clock.now());
    if (!simulation) return this.giveUp(id);
    for (const left of await this.store.abandoned(this.clock.now())) await dropCopy(this.database, left);
    const schema = schemaOf(id);
    const begun = performance.now();
    try {
      const copied = await copyShop(this.database, schema, simulation.options);
      const results = await this.live(simulation, schema, copied, async (day) => {
        onDay(day);
        return !this.stopping && (await this.store.reach(id, day));
      });
      const seconds = (performance.now() - begun) / 1000;
      if (results) await this.store.finish(id, results, seconds, this.clock.now());
      else if (this.stopping) await this.store.fail(id, 'interrupted', this.clock.now());
    } catch (error) {
      this.logger.error({ simulation: id, err: error }, 'a simulation failed');
      await this.store.fail(id, problemOf(error), this.clock.now());
    } finally {
      await dropCopy(this.database, schema);
    }
  }

  /** No virtual day begins any more. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  /** The job comes again for one that is under way: its process has died, and the copy with nobody to drop it is left. */
  private async giveUp(id: number): Promise<void> {
    await this.store.fail(id, 'interrupted', this.clock.now());
    await dropCopy(this.database, schemaOf(id));
  }

  private live(
    { options, startsAt }: Simulation,
    schema: string,
    copied: Copied,
    onDay: OnDay,
  ): Promise<Results | undefined> {
    const clock = new SimulatedClock(startsAt);
    return withSimulatedWorld({ config: this.config, logger: this.logger, clock, schema }, async (world) => {
      const { margin, costs } = await prepare(world, options, startsAt);
      const { seed, fatigue } = options;
      const course = new Course(world, clock, options, { seed, fatigue, margin });
      const isWhole = await course.run(onDay);
      const period = { from: startsAt, to: clock.now() };
      return isWhole ? readResults(world.get(Database), period, costs, copied) : undefined;
    });
  }

  private async mustBe(id: number): Promise<void> {
    if (!(await this.store.one(id))) throw notFound('simulation', id);
  }
}

const problemOf = (error: unknown): string =>
  error instanceof DomainError ? error.code : error instanceof Error ? error.message : String(error);

import { SimulatedClock } from '@roundtrip/domain/kernel/clock.js';
import { TEST_NOW } from '../setup/test-config.js';

/** A machine's clock that somebody sets wrong, and right again: it may go back. */
export class UnsteadyClock extends SimulatedClock {
  private shown = TEST_NOW;

  constructor() {
    super(TEST_NOW);
  }

  override now(): Date {
    return new Date(this.shown);
  }

  override moveTo(instant: Date): void {
    this.shown = instant;
  }
}

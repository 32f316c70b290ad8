import { type Buyers, buyersOf } from '@roundtrip/domain/differentiate/clv/model/buyers.js';
import type { Spenders } from '@roundtrip/domain/differentiate/clv/model/gamma-gamma-fit.js';

/** Draws that repeat themselves: the same seed gives the same shop. */
export class Dice {
  constructor(private state: number) {}

  /** Above 0 and below 1 (mulberry32). */
  uniform(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  }

  exponential(rate: number): number {
    return -Math.log(this.uniform()) / rate;
  }

  /** Marsaglia and Tsang (2000); below shape 1 by a power of a uniform. */
  gamma(shape: number, rate: number): number {
    if (shape < 1) return this.gamma(shape + 1, rate) * this.uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const z = Math.sqrt(-2 * Math.log(this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
      const v = (1 + z / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(this.uniform()) < z * z * 0.5 + d - d * v + d * Math.log(v))
        return (d * v) / rate;
    }
  }

  beta(a: number, b: number): number {
    const one = this.gamma(a, 1);
    return one / (one + this.gamma(b, 1));
  }
}

/** What somebody does from their first order on: repeat orders, in weeks, of one who leaves at `leaves()`. */
export function history(dice: Dice, rate: number, until: number, leaves: () => boolean): number[] {
  const orders: number[] = [];
  for (let at = dice.exponential(rate); at < until; at += dice.exponential(rate)) {
    orders.push(at);
    if (leaves()) break;
  }
  return orders;
}

interface Simulation {
  customers: number;
  /** Weeks customers have been observed: evenly between these. */
  ages: readonly [number, number];
  seed: number;
}

export function simulateBgNbd(
  truth: Record<'r' | 'alpha' | 'a' | 'b', number>,
  simulation: Simulation,
): Buyers {
  return simulate(simulation, (dice, age) => {
    const leaving = dice.beta(truth.a, truth.b);
    const rate = dice.gamma(truth.r, truth.alpha);
    return history(dice, rate, age, () => dice.uniform() < leaving);
  });
}

export function simulateParetoNbd(
  truth: Record<'r' | 'alpha' | 's' | 'beta', number>,
  simulation: Simulation,
): Buyers {
  return simulate(simulation, (dice, age) => {
    const gone = dice.exponential(dice.gamma(truth.s, truth.beta));
    const rate = dice.gamma(truth.r, truth.alpha);
    return history(dice, rate, Math.min(age, gone), () => false);
  });
}

function simulate(
  { customers, ages, seed }: Simulation,
  orders: (dice: Dice, age: number) => number[],
): Buyers {
  const dice = new Dice(seed);
  const buyers = buyersOf(customers);
  for (let i = 0; i < customers; i++) {
    const age = ages[0] + (ages[1] - ages[0]) * dice.uniform();
    const repeats = orders(dice, age);
    buyers.repeats[i] = repeats.length;
    buyers.recency[i] = repeats.at(-1) ?? 0;
    buyers.age[i] = age;
  }
  return buyers;
}

export function simulateGammaGamma(
  truth: Record<'p' | 'q' | 'gamma', number>,
  { customers, seed }: Omit<Simulation, 'ages'>,
): Spenders {
  const dice = new Dice(seed);
  const orders = Float64Array.from({ length: customers }, () => 2 + Math.floor(dice.exponential(0.4)));
  const mean = orders.map((n) => dice.gamma(truth.p * n, dice.gamma(truth.q, truth.gamma)) / n);
  return { orders, mean };
}

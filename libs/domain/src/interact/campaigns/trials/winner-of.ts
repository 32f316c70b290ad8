/** People who went a way, and those of them who did what is measured. */
export interface ArmFigures {
  arm: string;
  people: number;
  reached: number;
}

/**
 * The way with the largest part of people who did it; of equals the one that stands first. Null where there are fewer than
 * `leastPeople` on one of them.
 * @param arms all ways there are, in their order
 */
export function winnerOf(
  arms: readonly string[],
  figures: readonly ArmFigures[],
  leastPeople: number,
): string | null {
  const found = arms.map((arm) => figures.find((each) => each.arm === arm) ?? { arm, people: 0, reached: 0 });
  if (found.some(({ people }) => people < Math.max(leastPeople, 1))) return null;
  const best = found.reduce((first, each) => (rate(each) > rate(first) ? each : first));
  return best.arm;
}

const rate = ({ people, reached }: ArmFigures): number => reached / people;

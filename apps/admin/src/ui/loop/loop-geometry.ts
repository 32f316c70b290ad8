/** The five stages in the order of the loop, clockwise from the top. */
export const STAGES = ['identify', 'differentiate', 'interact', 'customize', 'learn'] as const;
export type Stage = (typeof STAGES)[number];

export interface Point {
  x: number;
  y: number;
}

const STEP = 360 / STAGES.length;

/** Degrees clockwise from the top. */
export const angleOf = (stage: Stage): number => STAGES.indexOf(stage) * STEP;

const round = (value: number): number => Math.round(value * 100) / 100;

export function pointAt(centre: Point, radius: number, degrees: number): Point {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return { x: round(centre.x + radius * Math.cos(radians)), y: round(centre.y + radius * Math.sin(radians)) };
}

/** An SVG path along the circle, clockwise, shorter than half a turn. */
export function arc(centre: Point, radius: number, from: number, to: number): string {
  const start = pointAt(centre, radius, from);
  const end = pointAt(centre, radius, to);
  return `M ${start.x} ${start.y} A ${radius} ${radius} 0 0 1 ${end.x} ${end.y}`;
}

/** The way from one stage to the next, leaving `gap` degrees free around both. */
export function arcAfter(centre: Point, radius: number, stage: Stage, gap: number): string {
  const from = angleOf(stage);
  return arc(centre, radius, from + gap, from + STEP - gap);
}

import { heatColors } from '../../../theme/chart-palette';
import { type ThemeName, tokens } from '../../../theme/tokens';

/** Monetary scores, each with its colour. */
export const HEAT_STEPS = [1, 2, 3, 4, 5] as const;

interface Heat {
  background: string;
  /** The text colour that is read best on it. */
  ink: string;
}

const channels = (color: string): number[] =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two `#rrggbb` colours as WCAG reckons it, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour of an average monetary score, from little to much. */
export function heatOf(average: number, theme: ThemeName): Heat {
  const ramp = heatColors[theme];
  const background = ramp[Math.min(5, Math.max(1, Math.round(average))) - 1] ?? ramp[0] ?? '';
  const inks = [tokens.light.surface, tokens.dark.bg];
  const [ink = ''] = inks.sort((a, b) => contrast(b, background) - contrast(a, background));
  return { background, ink };
}

import type { ThemeName } from './tokens';

/** Colours of series, in order: the accent first, then quiet neighbours that stay apart for colour-blind readers. */
export const seriesColors: Record<ThemeName, string[]> = {
  light: ['#0b7285', '#d98c3f', '#6577b3', '#5f9f63', '#b4688a', '#8a7f6a'],
  dark: ['#4bb7c8', '#e3a362', '#8f9fd6', '#86c28a', '#d48fb0', '#b0a58e'],
};

/** One hue from little to much, for heat maps and ramps. */
export const heatColors: Record<ThemeName, string[]> = {
  light: ['#e8f3f5', '#b9dde3', '#7cbfca', '#3a9aaa', '#0b7285', '#064a57'],
  dark: ['#172a2f', '#1b454e', '#226573', '#2f8b9b', '#4bb7c8', '#9be0ea'],
};

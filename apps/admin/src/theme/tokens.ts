/** What each system reads Latin and Chinese best in; nothing is fetched. */
export const FONT =
  "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

export type ThemeName = 'light' | 'dark';

/**
 * The palette. One accent (lake) for what can be acted on and for the loop itself; the status colours only ever
 * accompany words. Text colours reach WCAG AA on `bg`, `surface` and `sunken`.
 */
export interface Tokens {
  bg: string;
  surface: string;
  sunken: string;
  raised: string;
  border: string;
  borderStrong: string;
  text: string;
  textSecondary: string;
  textTertiary: string;
  accent: string;
  accentHover: string;
  accentActive: string;
  accentSoft: string;
  accentText: string;
  onAccent: string;
  success: string;
  successSoft: string;
  warning: string;
  warningSoft: string;
  danger: string;
  dangerSoft: string;
  onDanger: string;
  shadow: string;
  shadowLarge: string;
}

const light: Tokens = {
  bg: '#f6f8f8',
  surface: '#ffffff',
  sunken: '#eef2f2',
  raised: '#ffffff',
  border: '#e0e6e7',
  borderStrong: '#b9c5c8',
  text: '#16232a',
  textSecondary: '#4a5a61',
  textTertiary: '#5f6e75',
  accent: '#0b7285',
  accentHover: '#0a6272',
  accentActive: '#08515e',
  accentSoft: '#e2f1f4',
  accentText: '#095c6b',
  onAccent: '#ffffff',
  success: '#25703a',
  successSoft: '#e5f4e9',
  warning: '#8a5200',
  warningSoft: '#fcf0da',
  danger: '#b32d2d',
  dangerSoft: '#fceaea',
  onDanger: '#ffffff',
  shadow: '0 1px 2px rgb(16 32 40 / 5%)',
  shadowLarge: '0 12px 32px rgb(16 32 40 / 14%), 0 2px 6px rgb(16 32 40 / 8%)',
};

const dark: Tokens = {
  bg: '#0f1517',
  surface: '#161e21',
  sunken: '#1d272b',
  raised: '#1b2529',
  border: '#28343a',
  borderStrong: '#46565c',
  text: '#e7eef0',
  textSecondary: '#adbbc0',
  textTertiary: '#91a1a7',
  accent: '#4bb7c8',
  accentHover: '#69c8d7',
  accentActive: '#8ad6e2',
  accentSoft: '#12343b',
  accentText: '#86d3df',
  onAccent: '#04222a',
  success: '#6cc384',
  successSoft: '#14301d',
  warning: '#e0a94a',
  warningSoft: '#35270d',
  danger: '#f08a84',
  dangerSoft: '#3b1a1a',
  onDanger: '#2a0b0a',
  shadow: '0 1px 2px rgb(0 0 0 / 30%)',
  shadowLarge: '0 12px 32px rgb(0 0 0 / 50%), 0 2px 6px rgb(0 0 0 / 30%)',
};

export const tokens: Record<ThemeName, Tokens> = { light, dark };

/** `textSecondary` is `var(--rt-text-secondary)` in style sheets. */
export const cssName = (token: string): string =>
  `--rt-${token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** Puts the palette where the style sheets find it. Set through the CSSOM, which a strict policy allows. */
export function applyTokens(name: ThemeName): void {
  const { style, dataset } = document.documentElement;
  dataset.theme = name;
  style.colorScheme = name;
  for (const [token, value] of Object.entries(tokens[name])) style.setProperty(cssName(token), value);
}

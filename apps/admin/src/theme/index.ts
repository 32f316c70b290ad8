export { heatColors, seriesColors } from './chart-palette';
export { setThemeChoice, useTheme } from './theme-store';
export { FONT, type ThemeName, type Tokens, tokens } from './tokens';

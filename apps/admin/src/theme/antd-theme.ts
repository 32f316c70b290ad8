import { type ThemeConfig, theme } from 'antd';
import { FONT, type ThemeName, tokens } from './tokens';

const MONO = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

function seeds(name: ThemeName): ThemeConfig['token'] {
  const color = tokens[name];
  return {
    colorPrimary: color.accent,
    colorPrimaryHover: color.accentHover,
    colorPrimaryActive: color.accentActive,
    colorPrimaryBg: color.accentSoft,
    colorInfo: color.accent,
    colorInfoBg: color.accentSoft,
    colorLink: color.accentText,
    colorLinkHover: color.accentHover,
    colorSuccess: color.success,
    colorSuccessBg: color.successSoft,
    colorWarning: color.warning,
    colorWarningBg: color.warningSoft,
    colorError: color.danger,
    colorErrorText: color.danger,
    colorErrorBg: color.dangerSoft,
    colorText: color.text,
    colorTextSecondary: color.textSecondary,
    colorTextTertiary: color.textTertiary,
    colorTextDescription: color.textTertiary,
    colorTextPlaceholder: color.textTertiary,
    colorBgLayout: color.bg,
    colorBgContainer: color.surface,
    colorBgElevated: color.raised,
    colorBorder: color.borderStrong,
    colorBorderSecondary: color.border,
    colorSplit: color.border,
  };
}

/** antd's theme from the same palette as everything else. */
export function antdTheme(name: ThemeName, still: boolean): ThemeConfig {
  const color = tokens[name];
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...seeds(name),
      fontFamily: FONT,
      fontFamilyCode: MONO,
      fontSize: 14,
      borderRadius: 8,
      controlHeight: 34,
      motion: !still,
    },
    components: {
      Button: {
        primaryColor: color.onAccent,
        dangerColor: color.onDanger,
        primaryShadow: 'none',
        dangerShadow: 'none',
        defaultShadow: 'none',
        fontWeight: 500,
      },
      Form: { labelColor: color.textSecondary, verticalLabelPadding: '0 0 6px' },
      Table: {
        headerBg: color.surface,
        headerColor: color.textTertiary,
        headerSplitColor: 'transparent',
        headerSortActiveBg: color.surface,
        headerSortHoverBg: color.sunken,
        bodySortBg: 'transparent',
        rowHoverBg: color.sunken,
        cellPaddingBlock: 12,
      },
      Tooltip: { colorBgSpotlight: name === 'dark' ? '#334249' : '#22313a' },
    },
  };
}

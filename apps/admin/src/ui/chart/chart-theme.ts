import { FONT, type ThemeName, heatColors, seriesColors, tokens } from '../../theme';

/** ECharts in our palette: hairlines, no boxes, the text colours of the page. */
export function chartTheme(name: ThemeName): object {
  const color = tokens[name];
  const axis = {
    axisLine: { lineStyle: { color: color.borderStrong } },
    axisTick: { show: false },
    axisLabel: { color: color.textTertiary, fontSize: 12 },
    splitLine: { lineStyle: { color: color.border } },
    nameTextStyle: { color: color.textTertiary },
  };
  return {
    color: seriesColors[name],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: FONT, color: color.textSecondary },
    title: { textStyle: { color: color.text, fontSize: 14, fontWeight: 600 } },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 8,
      icon: 'roundRect',
      textStyle: { color: color.textSecondary },
    },
    grid: { top: 44, right: 8, bottom: 4, left: 4 },
    bar: { barMaxWidth: 40, itemStyle: { borderRadius: [4, 4, 0, 0] } },
    line: { symbolSize: 6, lineStyle: { width: 2 } },
    tooltip: {
      backgroundColor: color.raised,
      borderColor: color.border,
      textStyle: { color: color.text, fontSize: 13 },
      extraCssText: `box-shadow: ${color.shadowLarge}; border-radius: 8px`,
    },
    visualMap: { inRange: { color: heatColors[name] }, textStyle: { color: color.textTertiary } },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: axis,
    logAxis: axis,
  };
}

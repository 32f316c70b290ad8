import type { ECElementEvent, EChartsCoreOption } from 'echarts/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useLanguage } from '../../i18n/i18n';
import { useTheme } from '../../theme';
import { chartTheme } from './chart-theme';
import { init } from './echarts-runtime';

export interface ChartCanvasProps {
  option: EChartsCoreOption;
  onSelect?: (event: ECElementEvent) => void;
}

/** The drawing itself, made anew when theme or language change, resized with its box. */
export default function ChartCanvas({ option, onSelect }: ChartCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init>>(null);
  const { name, still } = useTheme();
  const { language } = useLanguage();
  const select = useEffectEvent((event: ECElementEvent) => onSelect?.(event));
  const draw = useEffectEvent(() => chart.current?.setOption({ animation: !still, ...option }, true));

  useEffect(() => {
    if (!box.current) return;
    const drawn = init(box.current, chartTheme(name), { locale: language === 'zh-CN' ? 'ZH' : 'EN' });
    chart.current = drawn;
    drawn.on('click', (event) => select(event as ECElementEvent));
    draw();
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, [name, language]);
  useEffect(() => draw(), [option]);

  return <div ref={box} style={{ width: '100%', height: '100%' }} />;
}

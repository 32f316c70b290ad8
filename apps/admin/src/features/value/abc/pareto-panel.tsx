import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { tokens, useTheme } from '../../../theme';
import { Chart, Panel, Percent, useFormat } from '../../../ui';
import type { Chosen } from '../customers/chosen';
import type { AbcOverview } from '../value-types';
import { classAt, paretoOption, tenths } from './pareto';

interface ParetoPanelProps {
  overview: AbcOverview;
  onOpen: (chosen: Chosen) => void;
}

/** How much of the value how many of the customers bring; a point of the curve leads to the customers of its class. */
export function ParetoPanel({ overview, onOpen }: ParetoPanelProps) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { name } = useTheme();
  const { curve, latest, settings } = overview;
  const options = latest?.options ?? settings;
  const option = useMemo(
    () =>
      paretoOption(curve, options, {
        customers: t('value.pareto.customers'),
        value: t(`value.measure.${options.measure}`),
        point: (customers, value) =>
          t('value.pareto.point', { customers: percent(customers), value: percent(value) }),
        percent,
        line: tokens[name].borderStrong,
      }),
    [curve, options, t, percent, name],
  );
  return (
    <Panel title={t('value.pareto.title')} hint={t('value.pareto.hint')}>
      {curve.length === 0 ? (
        <p>{t('value.pareto.none')}</p>
      ) : (
        <Chart
          option={option}
          label={t('value.pareto.label')}
          onSelect={({ value }) => {
            const share = Array.isArray(value) ? Number(value[1]) : Number.NaN;
            if (Number.isFinite(share)) onOpen({ class: classAt(share, options) });
          }}
          table={{
            columns: [t('value.pareto.customers'), t(`value.measure.${options.measure}`)],
            rows: tenths(curve).map(({ customers, value }) => [
              <Percent key="customers" value={customers} />,
              <Percent key="value" value={value} />,
            ]),
          }}
        />
      )}
    </Panel>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { Override } from '../forecast-types';

/** What was set, in words: "Margin 25%". */
export function useOverrideText(): (override: Pick<Override, 'measure' | 'value'>) => string {
  const { t } = useTranslation();
  const { money, percent } = useFormat();
  return ({ measure, value }) =>
    `${t(`forecast.measure.${measure}`)} ${measure === 'margin' ? percent(value) : money(value)}`;
}

import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { SettingsButton } from '../../ui';
import type { Settings } from './points-overview';
import styles from './points-page.module.css';

interface Limits {
  min: number;
  max: number;
  step?: number;
  precision?: number;
}

const POINTS: Limits = { min: 0, max: 1_000_000 };
const WEIGHT: Limits = { min: 0, max: 10, step: 0.1 };
const SHARE: Limits = { min: 0, max: 1, step: 0.05 };

const FIELDS: Record<keyof Settings, Limits> = {
  pointsPerMillion: POINTS,
  highValueSuggestion: POINTS,
  ordinarySuggestion: POINTS,
  acquisitionCostWeight: WEIGHT,
  marketingCostWeight: WEIGHT,
  arrearsWeight: WEIGHT,
  pointsPerRelationshipYear: POINTS,
  pointsPerSatisfactionGrade: POINTS,
  horizonDays: { min: 30, max: 1095, precision: 0 },
  complementShare: SHARE,
  relatedShare: SHARE,
  turningShare: { min: 0.01, max: 0.9, step: 0.05 },
};

function Fields() {
  const { t } = useTranslation();
  return Object.entries(FIELDS).map(([name, limits]) => (
    <Form.Item
      key={name}
      required
      name={name}
      label={t(`points.settings.${name}.label`)}
      extra={t(`points.settings.${name}.hint`)}
    >
      <InputNumber {...limits} className={styles.number} />
    </Form.Item>
  ));
}

/** How points are given: for owners. */
export function PointsSettingsButton({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const save = useApiMutation('put', '/api/value-points/settings', { invalidates: ['/api/value-points'] });
  return (
    <SettingsButton<Settings>
      title={t('points.settings.title')}
      settings={settings}
      save={(body) => save.mutateAsync({ body })}
    >
      <Fields />
    </SettingsButton>
  );
}

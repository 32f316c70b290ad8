import { SettingOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api';
import { FormShell } from '../../ui';
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
      <InputNumber {...limits} />
    </Form.Item>
  ));
}

/** How points are given: for owners. */
export function PointsSettingsButton({ settings }: { settings: Settings }) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const save = useApiMutation('put', '/api/value-points/settings', { invalidates: ['/api/value-points'] });
  return (
    <>
      <Button icon={<SettingOutlined />} onClick={() => setOpen(true)}>
        {t('points.settings.open')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('points.settings.title')}
        size={520}
        destroyOnHidden
      >
        <div className={styles.form}>
          <FormShell<Settings, Settings>
            initialValues={settings}
            onSubmit={(body) => save.mutateAsync({ body })}
            onSaved={() => {
              setOpen(false);
              void message.success(t('points.settings.saved'));
            }}
          >
            <Fields />
          </FormShell>
        </div>
      </Drawer>
    </>
  );
}

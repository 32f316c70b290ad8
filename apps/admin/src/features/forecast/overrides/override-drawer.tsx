import { App, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../../api';
import { FormShell, MoneyInput, useFocusBack } from '../../../ui';
import { MEASURES, type Measure, type Overview } from '../forecast-types';
import styles from '../forecast.module.css';
import { usePeriodName } from '../use-period-name';

/** For whom a value is set: customers, or a segment that is still to be chosen. */
export type Whom = { customerIds: number[]; name?: string | undefined; period?: string } | { segment: true };

interface OverrideDrawerProps {
  whom: Whom;
  overview: Overview;
  onClose: () => void;
  onSaved: () => void;
}

interface Values {
  segmentId?: number;
  period: string;
  measure: Measure;
  /** Minor units, or a margin in percent. */
  value: number;
  note?: string;
}

function SegmentField() {
  const { t } = useTranslation();
  const segments = useApiQuery('/api/segments');
  return (
    <Form.Item required name="segmentId" label={t('forecast-overrides.segment')}>
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={segments.isPending}
        options={segments.data?.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

function ValueField() {
  const { t } = useTranslation();
  const measure = Form.useWatch<Measure>('measure') ?? 'purchases';
  return (
    <Form.Item
      key={measure}
      required
      name="value"
      label={t(`forecast.measure.${measure}`)}
      extra={t(`forecast-overrides.range.${measure}`)}
      rules={[{ required: true, message: t('forecast-overrides.valueMissing') }]}
    >
      {measure === 'margin' ? (
        <InputNumber<number> min={-100} max={100} precision={2} suffix="%" style={{ width: 200 }} />
      ) : (
        <MoneyInput style={{ width: 200 }} />
      )}
    </Form.Item>
  );
}

function Fields({ overview, asksSegment }: { overview: Overview; asksSegment: boolean }) {
  const { t } = useTranslation();
  const nameOf = usePeriodName(overview.latest?.options.period ?? overview.settings.period);
  const form = Form.useFormInstance();
  return (
    <>
      {asksSegment ? <SegmentField /> : null}
      <Form.Item required name="period" label={t('forecast-overrides.period')}>
        <Select options={overview.ahead.map(({ start }) => ({ value: start, label: nameOf(start) }))} />
      </Form.Item>
      <Form.Item required name="measure" label={t('forecast-overrides.what')}>
        <Radio.Group
          optionType="button"
          options={MEASURES.map((value) => ({ value, label: t(`forecast.measure.${value}`) }))}
          onChange={() => form.resetFields(['value'])}
        />
      </Form.Item>
      <ValueField />
      <Form.Item name="note" label={t('forecast-overrides.note')} extra={t('forecast-overrides.noteHint')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}

/** Sets purchases, margin or expense of a period by hand. It holds, whatever later runs say, until it is taken back. */
export function OverrideDrawer({ whom, overview, onClose, onSaved }: OverrideDrawerProps) {
  const { t } = useTranslation();
  useFocusBack();
  const { message } = App.useApp();
  const save = useApiMutation('post', '/api/forecast/overrides', { invalidates: ['/api/forecast'] });
  const asksSegment = 'segment' in whom;
  const title = asksSegment
    ? t('forecast-overrides.bulk')
    : (whom.name ?? t('forecast-overrides.forMany', { count: whom.customerIds.length }));
  const submit = ({ value, note = '', ...values }: Values) => {
    const customers = asksSegment ? {} : { customerIds: whom.customerIds };
    const inUnits = values.measure === 'margin' ? value / 100 : value;
    return save.mutateAsync({ body: { ...customers, ...values, note, value: inUnits } });
  };
  return (
    <Drawer open onClose={onClose} title={title} size={460} destroyOnHidden>
      <div className={styles.form}>
        <FormShell<Values, { customers: number }>
          initialValues={{
            period: ('period' in whom ? whom.period : undefined) ?? overview.ahead[0]?.start ?? '',
            measure: 'purchases',
          }}
          onSubmit={submit}
          onSaved={({ customers }) => {
            void message.success(t('forecast-overrides.saved', { count: customers }));
            onSaved();
          }}
          saveLabel={t('forecast-overrides.set')}
        >
          <Fields overview={overview} asksSegment={asksSegment} />
        </FormShell>
      </div>
    </Drawer>
  );
}

import { Alert, Button, Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useApiMutation, useApiPages } from '../../api';
import { ProblemAlert } from '../../ui';
import type { Simulation } from './simulation-types';

const MOST_DAYS = 730;
const MOST_SEED = 1_000_000;

interface Draft {
  name: string;
  days: number;
  customers: number | null;
  campaignIds: number[];
  seed: number;
  rates: 'measured' | 'stated';
}

const usual = (name: string, campaignIds: number[]): Draft => ({
  ...{ name, campaignIds, days: 365, customers: 20_000, seed: 1, rates: 'measured' },
});

/** What is left out is as the api has it by default, which its types do not tell. */
function optionsOf({ campaignIds, customers, days, seed, rates }: Draft): Simulation['options'] {
  const chosen = { campaignIds: campaignIds.length > 0 ? campaignIds : null, customers: customers ?? null };
  return { days, seed, rates, ...chosen } as Simulation['options'];
}

function Campaigns() {
  const { t } = useTranslation();
  const campaigns = useApiPages('/api/campaigns', { params: { query: { limit: 200 } } });
  const rows = campaigns.data?.pages.flatMap((page) => page.rows) ?? [];
  const chosen = rows.filter(({ status }) => status !== 'finished' && status !== 'stopped');
  return (
    <Form.Item
      name="campaignIds"
      label={t('simulation.form.campaigns')}
      extra={t('simulation.form.campaignsHint')}
    >
      <Select
        mode="multiple"
        allowClear
        loading={campaigns.isPending}
        showSearch={{ optionFilterProp: 'label' }}
        options={chosen.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

function Fields() {
  const { t } = useTranslation();
  return (
    <>
      <Form.Item name="name" label={t('simulation.form.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={120} />
      </Form.Item>
      <Campaigns />
      <Form.Item name="days" label={t('simulation.form.days')} rules={[{ required: true }]}>
        <InputNumber min={1} max={MOST_DAYS} precision={0} />
      </Form.Item>
      <Form.Item
        name="customers"
        label={t('simulation.form.customers')}
        extra={t('simulation.form.customersHint')}
      >
        <InputNumber min={1} precision={0} />
      </Form.Item>
      <Form.Item name="rates" label={t('simulation.form.rates')}>
        <Select
          options={(['measured', 'stated'] as const).map((value) => ({
            value,
            label: t(`simulation.form.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item
        name="seed"
        label={t('simulation.form.seed')}
        extra={t('simulation.form.seedHint')}
        rules={[{ required: true }]}
      >
        <InputNumber min={0} max={MOST_SEED} precision={0} />
      </Form.Item>
    </>
  );
}

interface NewSimulationProps {
  /** Campaigns it begins with; a dialog that somebody else asked for is open at once. */
  campaignIds?: number[];
  isOpen?: boolean;
}

/** The button that asks for a simulation, and what it is to be like. */
export function NewSimulation({ campaignIds = [], isOpen = false }: NewSimulationProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(isOpen);
  const [form] = Form.useForm<Draft>();
  const request = useApiMutation('post', '/api/simulations', { invalidates: ['/api/simulations'] });
  const submit = (draft: Draft): void =>
    request.mutate(
      { body: { name: draft.name, options: optionsOf(draft) } },
      { onSuccess: ({ id }) => void navigate(`/simulations/${id}`) },
    );
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {t('simulation.new')}
      </Button>
      <Modal
        open={open}
        title={t('simulation.new')}
        okText={t('simulation.form.start')}
        cancelText={t('simulation.form.cancel')}
        confirmLoading={request.isPending}
        onOk={() => form.submit()}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {request.error ? <ProblemAlert error={request.error} /> : null}
        <Form<Draft>
          form={form}
          layout="vertical"
          requiredMark={false}
          initialValues={usual(t('simulation.form.usual'), campaignIds)}
          onFinish={submit}
        >
          <Fields />
        </Form>
        <Alert type="info" showIcon title={t('simulation.subtitle')} />
      </Modal>
    </>
  );
}

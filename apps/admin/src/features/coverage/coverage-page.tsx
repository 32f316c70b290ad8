import { Form, InputNumber, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiData, useApiAsk, useApiQuery } from '../../api';
import {
  BuiltLink,
  Empty,
  Page,
  Panel,
  ProblemAlert,
  StatCard,
  Tiles,
  useDebounced,
  useFormat,
} from '../../ui';
import { MakeSegment } from '../segments/make-segment';
import styles from './coverage.module.css';
import { ReserveNote } from './reserve-note';
import { untouchedRule } from './untouched-rule';

const USUAL_DAYS = 60;
const MOST_DAYS = 730;
/** A pause after which a changed number is counted with. */
const PAUSE_MS = 400;

interface AskProps {
  days: number;
  segmentId: number | null;
  segments: ApiData<'/api/segments'>;
  onDays: (days: number) => void;
  onSegment: (segmentId: number | null) => void;
}

function Ask({ days, segmentId, segments, onDays, onSegment }: AskProps) {
  const { t } = useTranslation();
  return (
    <Form layout="vertical" component="div" requiredMark={false} className={styles.ask}>
      <Form.Item label={t('coverage.days')} htmlFor="coverage-days">
        <InputNumber
          id="coverage-days"
          min={1}
          max={MOST_DAYS}
          precision={0}
          value={days}
          onChange={(next) => onDays(next ?? 1)}
        />
      </Form.Item>
      <Form.Item label={t('coverage.segment')} htmlFor="coverage-segment">
        <Select<number>
          id="coverage-segment"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={segmentId ?? undefined}
          placeholder={t('coverage.everybody')}
          options={segments.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id: number | undefined) => onSegment(id ?? null)}
        />
      </Form.Item>
    </Form>
  );
}

type Count = NonNullable<ReturnType<typeof useCount>['data']>;
const useCount = (days: number, segmentId: number | null) =>
  useApiAsk('/api/segments/count', { rule: untouchedRule(days, segmentId) });

function Found({ count: { customers, share, reachable, samples } }: { count: Count }) {
  const { t } = useTranslation();
  const { count, percent } = useFormat();
  return (
    <>
      <Tiles>
        <StatCard label={t('coverage.untouched')} value={count(customers)} />
        <StatCard label={t('coverage.share')} value={percent(share)} />
        <StatCard label={t('coverage.byEmail')} value={count(reachable.email)} />
        <StatCard label={t('coverage.bySms')} value={count(reachable.sms)} />
      </Tiles>
      <Panel title={t('coverage.some')} hint={t('coverage.someHint')}>
        {samples.length === 0 ? <Empty title={t('coverage.nobody')} /> : null}
        <ul className={styles.samples}>
          {samples.map(({ customerId, name, email, cell }) => (
            <li key={customerId}>
              <BuiltLink to={`/customers/${customerId}`}>
                {name ?? t('templates.preview.nameless', { id: customerId })}
              </BuiltLink>
              <span>{email}</span>
              <span>{cell}</span>
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

/** Customers nobody has talked to for a while: how many they are, in all or in a segment, and the way to a segment of them. */
export default function CoveragePage() {
  const { t } = useTranslation();
  const [days, setDays] = useState(USUAL_DAYS);
  const [segmentId, setSegmentId] = useState<number | null>(null);
  const segments = useApiQuery('/api/segments');
  const found = useCount(useDebounced(days, PAUSE_MS), segmentId);
  return (
    <Page
      title={t('coverage.title')}
      subtitle={t('coverage.subtitle')}
      actions={
        <MakeSegment
          primary
          rule={untouchedRule(days, segmentId)}
          name={t('coverage.name', { count: days })}
        />
      }
    >
      <Ask
        {...{ days, segmentId }}
        segments={segments.data ?? []}
        onDays={setDays}
        onSegment={setSegmentId}
      />
      <ReserveNote />
      {found.isError ? <ProblemAlert error={found.error} onRetry={() => void found.refetch()} /> : null}
      {found.isPending ? <Skeleton active paragraph={{ rows: 8 }} /> : null}
      {found.data && !found.isError ? <Found count={found.data} /> : null}
    </Page>
  );
}

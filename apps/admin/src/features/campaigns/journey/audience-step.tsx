import { Form, InputNumber, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import styles from '../builder/builder.module.css';
import { HoldOutField } from '../builder/hold-out-field';
import { Step } from '../builder/step';
import type { Choices } from '../builder/use-choices';
import type { Audience } from '../definition';

interface SegmentsFieldProps {
  id: string;
  label: string;
  placeholder: string;
  choices: Choices;
  value: number[];
  onChange: (ids: number[]) => void;
}

const MOST_SEGMENTS = 20;

function SegmentsField({ id, label, placeholder, choices, value, onChange }: SegmentsFieldProps) {
  const { t } = useTranslation();
  const { count } = useFormat();
  return (
    <Form.Item label={label} htmlFor={id}>
      <Select<number[]>
        id={id}
        mode="multiple"
        allowClear
        maxCount={MOST_SEGMENTS}
        loading={choices.pending}
        value={value}
        placeholder={placeholder}
        showSearch={{ optionFilterProp: 'name' }}
        notFoundContent={choices.pending ? null : t('campaign-builder.who.none')}
        optionLabelProp="name"
        options={choices.segments.map((segment) => ({
          value: segment.id,
          name: segment.name,
          label: (
            <span className={styles.option}>
              <span>{segment.name}</span>
              <small>
                {t('campaign-builder.who.size', {
                  ...{ count: segment.memberCount, n: count(segment.memberCount) },
                })}
              </small>
            </span>
          ),
        }))}
        onChange={onChange}
      />
    </Form.Item>
  );
}

interface AudienceStepProps {
  audience: Audience;
  choices: Choices;
  onChange: (change: Partial<Audience>) => void;
}

/** Whom the journey takes in: segments, without others, up to a number, and who of them is held out. */
export function AudienceStep({ audience, choices, onChange }: AudienceStepProps) {
  const { t } = useTranslation();
  return (
    <Step
      number={1}
      name="who"
      title={t('campaign-builder.who.title')}
      hint={t('campaign-journey.audience.hint')}
    >
      <div className={styles.pair}>
        <SegmentsField
          id="campaign-segments"
          label={t('campaign-journey.audience.in')}
          placeholder={t('campaign-journey.audience.choose')}
          choices={choices}
          value={audience.segmentIds}
          onChange={(segmentIds) => onChange({ segmentIds })}
        />
        <SegmentsField
          id="campaign-excluded"
          label={t('campaign-journey.audience.out')}
          placeholder={t('campaign-builder.who.nobody')}
          choices={choices}
          value={audience.excludedSegmentIds}
          onChange={(excludedSegmentIds) => onChange({ excludedSegmentIds })}
        />
        <HoldOutField value={audience.holdOut} onChange={(holdOut) => onChange({ holdOut })} />
        <Form.Item
          label={t('campaign-journey.audience.cap')}
          htmlFor="campaign-cap"
          extra={t('campaign-journey.audience.capHint')}
        >
          <InputNumber
            id="campaign-cap"
            min={1}
            max={100_000_000}
            precision={0}
            placeholder={t('campaign-journey.audience.noCap')}
            value={audience.entryCap}
            onChange={(entryCap) => onChange({ entryCap })}
            style={{ width: '100%' }}
          />
        </Form.Item>
      </div>
    </Step>
  );
}

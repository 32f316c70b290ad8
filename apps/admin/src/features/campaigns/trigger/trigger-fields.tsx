import { DatePicker, Form, Radio } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useApiQuery, useSession } from '../../../api';
import type { Trigger, TriggerOf } from '../definition';
import { CronFields } from '../when/cron-fields';
import { Occurrences } from '../when/occurrences';
import styles from '../when/when.module.css';
import {
  AnswerFields,
  CartFields,
  EventFields,
  OfferExpiringFields,
  OrderFields,
  ReplenishmentFields,
} from './doing-fields';
import type { FieldProps } from './field-props';
import { AnniversaryFields, BirthdayFields, FestivalFields } from './occasion-fields';
import { ScoreMovedFields } from './score-moved-fields';
import { SelectField } from './select-field';

const WALL = 'YYYY-MM-DDTHH:mm';

/** A time on clocks, wherever the browser is: it is never turned into an instant here. */
function AtFields({ trigger, onChange }: FieldProps<TriggerOf<'at'>>) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  return (
    <div className={styles.row}>
      <Form.Item label={t('campaign-builder.when.at')} htmlFor="trigger-at">
        <DatePicker
          id="trigger-at"
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          allowClear={false}
          value={dayjs(trigger.at)}
          onChange={(at) => onChange({ ...trigger, at: dayjs(at).format(WALL) })}
        />
      </Form.Item>
      <Form.Item label={t('campaign-trigger.clocks.label')}>
        <Radio.Group
          vertical
          aria-label={t('campaign-trigger.clocks.label')}
          value={trigger.zone}
          options={[
            {
              value: 'workspace',
              label: t('campaign-trigger.clocks.workspace', { zone: workspace.timeZone }),
            },
            { value: 'recipient', label: t('campaign-trigger.clocks.recipient') },
          ]}
          onChange={({ target }) => onChange({ ...trigger, zone: target.value as 'workspace' | 'recipient' })}
        />
      </Form.Item>
    </div>
  );
}

function SegmentLeftFields({ trigger, onChange }: FieldProps<TriggerOf<'segment-left'>>) {
  const { t } = useTranslation();
  const { data = [] } = useApiQuery('/api/segments');
  return (
    <SelectField
      id="trigger-segment"
      label={t('campaign-trigger.left.which')}
      hint={t('campaign-trigger.left.hint')}
      width={280}
      value={trigger.segmentId}
      placeholder={t('campaign-builder.who.choose')}
      options={data.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(segmentId = trigger.segmentId) => onChange({ ...trigger, segmentId })}
    />
  );
}

/** What a trigger needs to be known. */
export function TriggerFields({ trigger, onChange }: FieldProps<Trigger>) {
  const { t } = useTranslation();
  switch (trigger.kind) {
    case 'now':
      return null;
    case 'segment-entered':
      return <p className={styles.note}>{t('campaign-builder.when.enteredHint')}</p>;
    case 'segment-left':
      return <SegmentLeftFields trigger={trigger} onChange={onChange} />;
    case 'at':
      return <AtFields trigger={trigger} onChange={onChange} />;
    case 'birthday':
      return <BirthdayFields trigger={trigger} onChange={onChange} />;
    case 'anniversary':
      return <AnniversaryFields trigger={trigger} onChange={onChange} />;
    case 'festival':
      return <FestivalFields trigger={trigger} onChange={onChange} />;
    case 'score-moved':
      return <ScoreMovedFields trigger={trigger} onChange={onChange} />;
    case 'event':
      return <EventFields trigger={trigger} onChange={onChange} />;
    case 'order-placed':
      return <OrderFields trigger={trigger} onChange={onChange} />;
    case 'cart-abandoned':
      return <CartFields trigger={trigger} onChange={onChange} />;
    case 'replenishment':
      return <ReplenishmentFields trigger={trigger} onChange={onChange} />;
    case 'survey-answered':
      return <AnswerFields trigger={trigger} onChange={onChange} />;
    case 'offer-expiring':
      return <OfferExpiringFields trigger={trigger} onChange={onChange} />;
    case 'cron':
      return (
        <>
          <CronFields cron={trigger.cron} onChange={(cron) => onChange({ ...trigger, cron })} />
          <Occurrences cron={trigger.cron} />
        </>
      );
  }
}

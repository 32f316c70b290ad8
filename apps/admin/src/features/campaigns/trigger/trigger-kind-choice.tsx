import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TriggerKind } from '../definition';
import styles from './trigger.module.css';

/** Every kind of trigger, by what a marketer thinks of first. */
const GROUPS: Record<'time' | 'standing' | 'doing', TriggerKind[]> = {
  time: ['now', 'at', 'cron', 'birthday', 'anniversary', 'festival'],
  standing: ['segment-entered', 'segment-left', 'score-moved', 'replenishment', 'offer-expiring'],
  doing: ['event', 'order-placed', 'cart-abandoned', 'survey-answered'],
};

interface TriggerKindChoiceProps {
  kind: TriggerKind;
  onChoose: (kind: TriggerKind) => void;
}

/** What starts the campaign: a time, how a customer stands, or something they do. */
export function TriggerKindChoice({ kind, onChoose }: TriggerKindChoiceProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group
      className={styles.kinds}
      aria-label={t('campaign-builder.when.title')}
      value={kind}
      onChange={(event) => onChoose(event.target.value as TriggerKind)}
    >
      {Object.entries(GROUPS).map(([group, kinds]) => (
        <fieldset key={group} className={styles.group}>
          <legend>{t(`campaign-trigger.group.${group}`)}</legend>
          {kinds.map((each) => (
            <Radio key={each} value={each}>
              {t(`campaign-builder.trigger.${each}`)}
            </Radio>
          ))}
        </fieldset>
      ))}
    </Radio.Group>
  );
}

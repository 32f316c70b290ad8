import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Step } from '../../definition';
import { connect } from '../graph/edits';
import { inOrder, waysOf } from '../graph/ways';
import { useJourney } from '../journey-context';
import { useStepWords } from '../use-step-words';
import { WayInserter } from '../way-inserter';
import styles from './panel.module.css';

/** What a select needs a value for: out of the campaign. No step can be called so. */
const OUT = '';

/** Where each way out leads: what dragging a line does, without a mouse. */
export function WayTargets({ id, step }: { id: string; step: Step }) {
  const { t } = useTranslation();
  const { graph, edit } = useJourney();
  const words = useStepWords();
  const titles = inOrder(graph).map((each) => ({
    value: each,
    label: `${words.title(each)} · ${words.detail(each)}`,
  }));
  return waysOf(step).map((way) => {
    const field = `way-${id}-${way.key}`;
    const name = words.way(id, way);
    return (
      <Form.Item
        key={way.key}
        label={name === '' ? t('campaign-journey.leadsTo') : t('campaign-journey.wayLeadsTo', { way: name })}
        htmlFor={field}
      >
        <div className={styles.target}>
          <Select
            id={field}
            value={way.next !== null && way.next in graph.steps ? way.next : OUT}
            popupMatchSelectWidth={false}
            options={[
              { value: OUT, label: t('campaign-journey.out') },
              ...titles.filter(({ value }) => value !== id),
            ]}
            onChange={(next) =>
              edit?.((now) => connect(now, { step: id, way: way.key }, next === OUT ? null : next))
            }
          />
          <WayInserter step={id} way={way} />
        </div>
      </Form.Item>
    );
  });
}

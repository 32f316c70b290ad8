import { Button, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { InsertMenu } from './insert-menu';
import { useJourney } from './journey-context';
import styles from './panel/panel.module.css';
import { Faults } from './panel/faults';
import { RuleField } from './panel/rule-field';
import { FIRST_RULE } from './step-kinds';
import { useEdits } from './use-edits';

/** What holds for the journey as a whole: its goal, and a step before all others. */
export function GoalPanel() {
  const { t } = useTranslation();
  const { graph, edit } = useJourney();
  const edits = useEdits();
  const setGoal = (goal: typeof graph.goal): void => edit?.((now) => ({ ...now, goal }));
  return (
    <section aria-label={t('campaign-journey.whole')}>
      {edits ? (
        <>
          <p className={styles.hint}>{t('campaign-journey.how')}</p>
          <div className={styles.target}>
            <span>{t('campaign-journey.first')}</span>
            <InsertMenu
              label={t('campaign-journey.first')}
              ends={false}
              onInsert={(kind) => edits.insert('first', kind)}
            />
          </div>
        </>
      ) : null}
      <h3 className={styles.title}>{t('campaign-journey.goal.title')}</h3>
      <p className={styles.hint}>{t('campaign-journey.goal.hint')}</p>
      {graph.goal === null ? null : (
        <Form layout="vertical" component="div">
          <RuleField label={t('campaign-journey.goal.rule')} rule={graph.goal} onChange={setGoal} />
        </Form>
      )}
      <Faults at={['goal']} />
      {edit ? (
        <Button onClick={() => setGoal(graph.goal === null ? FIRST_RULE : null)}>
          {t(graph.goal === null ? 'campaign-journey.goal.set' : 'campaign-journey.goal.drop')}
        </Button>
      ) : graph.goal === null ? (
        t('campaign-journey.goal.none')
      ) : null}
    </section>
  );
}

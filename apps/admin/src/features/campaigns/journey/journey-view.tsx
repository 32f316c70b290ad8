import { ApartmentOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Drawer, Segmented, Skeleton } from 'antd';
import { type ReactNode, Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsNarrow } from '../../../ui';
import { JourneyContext, type Journey } from './journey-context';
import styles from './journey.module.css';
import { OutlineView } from './outline-view';
import { StepPanel } from './panel/step-panel';

const Canvas = lazy(() => import('./canvas/canvas'));

type Form = 'canvas' | 'list';

interface JourneyViewProps {
  journey: Journey;
  /** Beside the choice between canvas and list. */
  tools?: ReactNode;
  /** What stands in the panel while no step is chosen. */
  about: ReactNode;
}

function Choice({ form, onChoose }: { form: Form; onChoose: (form: Form) => void }) {
  const { t } = useTranslation();
  return (
    <Segmented<Form>
      aria-label={t('campaign-journey.form')}
      value={form}
      options={[
        { value: 'canvas', label: t('campaign-journey.asCanvas'), icon: <ApartmentOutlined /> },
        { value: 'list', label: t('campaign-journey.asList'), icon: <UnorderedListOutlined /> },
      ]}
      onChange={onChoose}
    />
  );
}

/** The steps, drawn or as a list, with the chosen one beside them. On a phone the list, and the step from below. */
export function JourneyView({ journey, tools, about }: JourneyViewProps) {
  const { t } = useTranslation();
  const narrow = useIsNarrow();
  const [form, setForm] = useState<Form>('canvas');
  const { selected, select, graph } = journey;
  const chosen = selected !== null && selected in graph.steps ? selected : null;
  const step = chosen === null ? undefined : graph.steps[chosen];
  const shown = narrow ? 'list' : form;
  return (
    <JourneyContext value={journey}>
      <div className={styles.bar}>
        {narrow ? <span /> : <Choice form={form} onChoose={setForm} />}
        {tools}
      </div>
      <div className={styles.room}>
        <div className={styles.main}>
          {shown === 'list' ? (
            <OutlineView />
          ) : (
            <Suspense fallback={<Skeleton active paragraph={{ rows: 12 }} />}>
              <Canvas />
            </Suspense>
          )}
        </div>
        {narrow ? null : (
          <div className={styles.side}>
            {chosen === null ? about : <StepPanel key={chosen} id={chosen} closable />}
          </div>
        )}
      </div>
      {narrow ? (
        <>
          <div className={styles.side}>{about}</div>
          <Drawer
            placement="bottom"
            size="88%"
            open={chosen !== null}
            onClose={() => select(null)}
            title={step ? (step.name ?? t(`campaign-steps.kind.${step.kind}`)) : null}
          >
            {chosen === null ? null : <StepPanel key={chosen} id={chosen} closable={false} />}
          </Drawer>
        </>
      ) : null}
    </JourneyContext>
  );
}

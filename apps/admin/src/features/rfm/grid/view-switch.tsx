import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { scoresDown } from './cells';
import { GRID_MEASURES, type GridMeasure, type GridView } from './grid-view';
import styles from './grid-panel.module.css';

interface ViewSwitchProps {
  view: GridView;
  bands: number;
  onChange: (view: GridView) => void;
}

/** Which layer of monetary scores the grid shows, and what stands in its cells. */
export function ViewSwitch({ view, bands, onChange }: ViewSwitchProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.switches}>
      <Segmented<GridMeasure>
        aria-label={t('rfm.view.measure')}
        value={view.measure}
        options={GRID_MEASURES.map((value) => ({ value, label: t(`rfm.view.${value}`) }))}
        onChange={(measure) => onChange({ ...view, measure })}
      />
      <Segmented<number>
        aria-label={t('rfm.view.layer')}
        value={view.monetary ?? 0}
        options={[
          { value: 0, label: t('rfm.view.all') },
          ...scoresDown(bands).map((score) => ({ value: score, label: t('rfm.view.monetary', { score }) })),
        ]}
        onChange={(score) => onChange({ ...view, monetary: score === 0 ? null : score })}
      />
    </div>
  );
}

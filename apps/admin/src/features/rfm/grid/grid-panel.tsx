import { Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel, RoleGate } from '../../../ui';
import { bandsOf, type Chosen, type GroupTally, type Overview, shareOf } from '../rfm-overview';
import { type CellKey, digitsOf, keyOf } from './cells';
import { CellFacts, SelectionFacts } from './grid-facts';
import { GridLegend } from './grid-legend';
import styles from './grid-panel.module.css';
import { type GridView, viewedCells } from './grid-view';
import { RfmGrid } from './rfm-grid';
import { ViewSwitch } from './view-switch';

interface GridPanelProps {
  overview: Overview;
  /** Shown alone, while it is looked at. */
  group: GroupTally | null;
  onOpen: (chosen: Chosen) => void;
}

/** The grid with its legend, what the cell under the pointer amounts to, and what to do with chosen ones. */
export function GridPanel({ overview, group, onOpen }: GridPanelProps) {
  const { t } = useTranslation();
  const [selected, setSelected] = useState<CellKey[]>([]);
  const [looked, setLooked] = useState<CellKey | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [view, setView] = useState<GridView>({ monetary: null, measure: 'customers' });
  const bands = bandsOf(overview);
  const cells = viewedCells(overview, view.monetary);
  const cell = cells.find((each) => keyOf(each) === looked);
  const chosen = cells.filter((each) => selected.includes(keyOf(each)));
  return (
    <Panel
      title={t('rfm.grid.title')}
      hint={t(`rfm.view.${view.measure}Hint`)}
      actions={
        <RoleGate minimum="marketer">
          <label className={styles.choosing}>
            <Switch size="small" checked={choosing} onChange={setChoosing} /> {t('rfm.grid.choosing')}
          </label>
        </RoleGate>
      }
    >
      <ViewSwitch view={view} bands={bands} onChange={setView} />
      <RfmGrid
        overview={overview}
        view={view}
        cells={cells}
        selected={selected}
        onSelect={setSelected}
        onOpen={(key) => onOpen({ kind: 'cell', ...digitsOf(key), monetary: view.monetary })}
        onLook={setLooked}
        choosing={choosing}
        group={group}
      />
      <div className={styles.foot}>
        {chosen.length > 0 ? (
          <SelectionFacts
            cells={chosen}
            scored={overview.scored}
            bands={bands}
            monetary={view.monetary}
            onClear={() => setSelected([])}
          />
        ) : (
          <CellFacts cell={cell} share={cell ? shareOf(cell.customers, overview) : 0} />
        )}
        {view.measure === 'customers' ? <GridLegend run={overview.latest} bands={bands} /> : null}
      </div>
    </Panel>
  );
}

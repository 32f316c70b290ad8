import { Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel, RoleGate } from '../../../ui';
import { type Chosen, type GroupTally, type Overview, shareOf } from '../rfm-overview';
import { type CellKey, digitsOf, keyOf } from './cells';
import { CellFacts, SelectionFacts } from './grid-facts';
import { GridLegend } from './grid-legend';
import styles from './grid-panel.module.css';
import { RfmGrid } from './rfm-grid';

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
  const cell = overview.grid.find((each) => keyOf(each) === looked);
  const chosen = overview.grid.filter((each) => selected.includes(keyOf(each)));
  return (
    <Panel
      title={t('rfm.grid.title')}
      hint={t('rfm.grid.hint')}
      actions={
        <RoleGate minimum="marketer">
          <label className={styles.choosing}>
            <Switch size="small" checked={choosing} onChange={setChoosing} /> {t('rfm.grid.choosing')}
          </label>
        </RoleGate>
      }
    >
      <RfmGrid
        overview={overview}
        selected={selected}
        onSelect={setSelected}
        onOpen={(key) => onOpen({ kind: 'cell', ...digitsOf(key) })}
        onLook={setLooked}
        choosing={choosing}
        group={group}
      />
      <div className={styles.foot}>
        {chosen.length > 0 ? (
          <SelectionFacts cells={chosen} scored={overview.scored} onClear={() => setSelected([])} />
        ) : (
          <CellFacts cell={cell} share={cell ? shareOf(cell.customers, overview) : 0} />
        )}
        <GridLegend run={overview.latest} />
      </div>
    </Panel>
  );
}

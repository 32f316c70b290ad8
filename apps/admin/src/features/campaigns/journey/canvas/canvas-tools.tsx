import { CompressOutlined, PartitionOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Panel, useReactFlow } from '@xyflow/react';
import { Button, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { tidied } from '../graph/edits';
import { useJourney } from '../journey-context';
import styles from './canvas.module.css';

interface ToolProps {
  label: string;
  icon: ReactNode;
  onClick: () => void;
}

function Tool({ label, icon, onClick }: ToolProps) {
  return (
    <Tooltip title={label} placement="right">
      <Button size="small" icon={icon} aria-label={label} onClick={onClick} />
    </Tooltip>
  );
}

/** Nearer, farther, all of it; and the layout given back to the machine. */
export function CanvasTools() {
  const { t } = useTranslation();
  const flow = useReactFlow();
  const { graph, edit } = useJourney();
  const byHand = Object.values(graph.steps).some(({ place }) => place);
  return (
    <Panel position="top-left">
      <div className={styles.tools}>
        <Tool
          label={t('campaign-journey.tool.in')}
          icon={<ZoomInOutlined />}
          onClick={() => void flow.zoomIn()}
        />
        <Tool
          label={t('campaign-journey.tool.out')}
          icon={<ZoomOutOutlined />}
          onClick={() => void flow.zoomOut()}
        />
        <Tool
          label={t('campaign-journey.tool.fit')}
          icon={<CompressOutlined />}
          onClick={() => void flow.fitView({ maxZoom: 1 })}
        />
        {edit && byHand ? (
          <Tool
            label={t('campaign-journey.tool.tidy')}
            icon={<PartitionOutlined />}
            onClick={() => edit(tidied)}
          />
        ) : null}
      </div>
    </Panel>
  );
}

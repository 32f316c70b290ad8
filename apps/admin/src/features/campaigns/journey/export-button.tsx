import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { download, fileName } from '../../../ui';
import type { Graph } from '../definition';

/** Hands the definition out as a file, which the list of campaigns takes in again. */
function exportJourney(name: string, graph: Graph): void {
  const text = JSON.stringify({ name, definition: graph }, null, 2);
  download(`${fileName(name, 'journey')}.json`, 'application/json', text);
}

export function ExportButton({ name, graph }: { name: string; graph: Graph }) {
  const { t } = useTranslation();
  return (
    <Button icon={<DownloadOutlined />} onClick={() => exportJourney(name, graph)}>
      {t('campaign-journey.export')}
    </Button>
  );
}

import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Graph } from '../definition';

const fileName = (name: string): string =>
  `${name.trim().replace(/[\\/:*?"<>|\s]+/g, '-') || 'journey'}.json`;

/** Hands the definition out as a file, which the list of campaigns takes in again. */
function download(name: string, graph: Graph): void {
  const text = JSON.stringify({ name, definition: graph }, null, 2);
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName(name);
  link.click();
  URL.revokeObjectURL(address);
}

export function ExportButton({ name, graph }: { name: string; graph: Graph }) {
  const { t } = useTranslation();
  return (
    <Button icon={<DownloadOutlined />} onClick={() => download(name, graph)}>
      {t('campaign-journey.export')}
    </Button>
  );
}

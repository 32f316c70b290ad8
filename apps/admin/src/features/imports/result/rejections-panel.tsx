import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiRow, useApiPages, useApiQuery } from '../../../api';
import { useLanguage } from '../../../i18n/i18n';
import { type Column, Count, DataTable, Empty, Panel, useFormat } from '../../../ui';
import type { Import } from '../import-types';
import styles from './result.module.css';

const ROWS_AT_ONCE = 20;

type Rejection = ApiRow<'/api/imports/{id}/rejections'>;

const columnsOf = (t: TFunction): Column<Rejection>[] => [
  {
    key: 'line',
    title: t('imports.rejections.line'),
    render: ({ line }) => <Count value={line} />,
    align: 'end',
    width: 90,
  },
  { key: 'reason', title: t('imports.rejections.reason'), render: ({ reason }) => reason },
  {
    key: 'cells',
    title: t('imports.rejections.cells'),
    render: ({ cells }) => (
      <span className={styles.cells} title={cells.join(' · ')}>
        {cells.join(' · ')}
      </span>
    ),
  },
];

/** The reasons with their counts; choosing one narrows the list below to it. */
function Reasons({
  id,
  chosen,
  onChoose,
}: {
  id: number;
  chosen?: string;
  onChoose: (code?: string) => void;
}) {
  const { language } = useLanguage();
  const { count } = useFormat();
  const query = { locale: language, limit: 1 };
  const first = useApiQuery('/api/imports/{id}/rejections', { params: { path: { id }, query } });
  return first.data?.reasons.map(({ code, title, lines }) => (
    <Button
      key={code}
      type={code === chosen ? 'primary' : 'default'}
      aria-pressed={code === chosen}
      onClick={() => onChoose(code === chosen ? undefined : code)}
    >
      {title} · {count(lines)}
    </Button>
  ));
}

/** The lines left out, each with its reason, and the file of them. */
export function RejectionsPanel({ file }: { file: Import }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const [code, setCode] = useState<string>();
  const path = { id: file.id };
  const query = { locale: language, code, limit: ROWS_AT_ONCE };
  const pages = useApiPages('/api/imports/{id}/rejections', { params: { path, query } });
  return (
    <Panel flush title={t('imports.rejections.title')} hint={t('imports.rejections.hint')}>
      <div className={styles.reasons}>
        <Reasons id={file.id} chosen={code} onChoose={setCode} />
        <Button
          type="link"
          icon={<DownloadOutlined />}
          href={`/api/imports/${file.id}/rejections.csv?locale=${language}`}
          download
        >
          {t('imports.rejections.download')}
        </Button>
      </div>
      <div className={styles.list}>
        <DataTable
          pages={pages}
          columns={columnsOf(t)}
          label={t('imports.rejections.title')}
          rowKey={({ line }) => line}
          empty={<Empty title={t('imports.rejections.none')} />}
        />
      </div>
    </Panel>
  );
}

import { CheckCircleOutlined, ExclamationCircleFilled, RightOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { BuiltLink, Empty, Panel } from '../../ui';
import styles from './home-page.module.css';
import type { LoopHealth } from './stage-figures';

type Attention = LoopHealth['attention'][number];

function useSentence(): (item: Attention) => string {
  const { t, i18n } = useTranslation();
  return ({ code, params }) => {
    const key = `home.attention.${code}`;
    return i18n.exists(key, params) ? t(key, params) : t('home.attention.unknown', { code });
  };
}

function AttentionItem({ item }: { item: Attention }) {
  const sentence = useSentence();
  return (
    <li>
      <BuiltLink to={item.href} className={styles.attention}>
        <ExclamationCircleFilled aria-hidden="true" />
        <span>{sentence(item)}</span>
        <RightOutlined aria-hidden="true" />
      </BuiltLink>
    </li>
  );
}

/** What somebody should look at today, each item with where to look. */
export function AttentionPanel({ items }: { items: Attention[] | undefined }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('home.attention.title')} flush>
      {items === undefined ? (
        <div className={styles.skeleton}>
          <Skeleton active title={false} paragraph={{ rows: 4 }} />
        </div>
      ) : null}
      {items?.length === 0 ? (
        <Empty icon={<CheckCircleOutlined />} title={t('home.attention.none')}>
          {t('home.attention.noneHint')}
        </Empty>
      ) : null}
      <ul>
        {items?.map((item) => (
          <AttentionItem key={`${item.code} ${item.href}`} item={item} />
        ))}
      </ul>
    </Panel>
  );
}

import {
  FormOutlined,
  GiftOutlined,
  LikeOutlined,
  MailOutlined,
  MessageOutlined,
  MinusCircleOutlined,
  RiseOutlined,
  RollbackOutlined,
  SafetyOutlined,
  ShoppingOutlined,
  TagOutlined,
  ThunderboltOutlined,
  UsergroupAddOutlined,
  UsergroupDeleteOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BuiltLink, DateTime, useFormat } from '../../ui';
import { useReason } from '../campaigns/use-reason';
import styles from './customer-page.module.css';
import { type Entry, sentenceOf } from './story-sentence';

const ICONS: Record<Entry['kind'], ReactNode> = {
  order: <ShoppingOutlined />,
  refund: <RollbackOutlined />,
  consent: <SafetyOutlined />,
  attribute: <TagOutlined />,
  score: <RiseOutlined />,
  'segment-entered': <UsergroupAddOutlined />,
  'segment-left': <UsergroupDeleteOutlined />,
  'not-sent': <MinusCircleOutlined />,
  message: <MailOutlined />,
  reaction: <LikeOutlined />,
  answer: <FormOutlined />,
  coupon: <GiftOutlined />,
  event: <ThunderboltOutlined />,
  contact: <MessageOutlined />,
};

/** One thing that happened, in a sentence, with what explains it. */
export function StoryLine({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const { money, dateTime } = useFormat();
  const reasonText = useReason();
  const say = (key: string, params?: object): string => t(key, { ...params });
  const tell = (key: string, params?: object): string => say(`customers.story.${key}`, params);
  const sentence = sentenceOf(entry, { money, dateTime, say });
  const details = [
    ...(sentence.reason ? [reasonText(sentence.reason)] : []),
    ...(sentence.detail ?? []).map(({ key, params }) => tell(key, params)),
  ];
  return (
    <li className={styles.entry} data-machine={sentence.machine}>
      <span className={styles.icon} data-tone={sentence.tone} aria-hidden="true">
        {ICONS[entry.kind]}
      </span>
      <div>
        <p>
          <BuiltLink to={sentence.to}>{tell(sentence.key, sentence.params)}</BuiltLink>
        </p>
        {details.length > 0 ? <small>{details.join(' · ')}</small> : null}
      </div>
      <DateTime at={entry.at} show="time" />
    </li>
  );
}

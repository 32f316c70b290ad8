import { useTranslation } from 'react-i18next';
import { Count, Panel, Stat, useFormat } from '../../../ui';
import type { Campaign } from '../definition';
import styles from './life.module.css';

const KINDS = ['opened', 'clicked', 'answered', 'unsubscribed'] as const;

/** What people did with their messages, each counted once; hits of machines are stated apart. */
export function ReactionsPanel({ campaign: { reactions, accounting } }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const { percent, count } = useFormat();
  const { accepted } = accounting;
  const share = (people: number): string =>
    accepted === 0 ? '' : t('campaigns.reaction.share', { share: percent(people / accepted) });
  return (
    <Panel title={t('campaigns.reaction.title')} hint={t('campaigns.reaction.hint')}>
      <div className={styles.stats}>
        {KINDS.map((kind) => (
          <Stat
            key={kind}
            label={t(`campaigns.reaction.${kind}`)}
            value={<Count value={reactions[kind]} />}
            hint={share(reactions[kind])}
          />
        ))}
      </div>
      {reactions.machineHits > 0 ? (
        <p className={styles.note}>
          {t('campaigns.reaction.machine', { count: reactions.machineHits, n: count(reactions.machineHits) })}
        </p>
      ) : null}
    </Panel>
  );
}

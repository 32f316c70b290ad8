import { useTranslation } from 'react-i18next';
import { DateTime, Panel, StatusTag } from '../../ui';
import type { Reaction } from './message-types';
import styles from './messages.module.css';

/** What an operator reports; nobody did it, so there is no verdict on who. */
const REPORTS: readonly Reaction['kind'][] = ['delivered', 'undelivered', 'bounced', 'complained'];
const isReport = ({ kind }: Reaction) => REPORTS.includes(kind);

/** Where a click led, what an answer scored, or the operator's own words. */
function Fact({ reaction }: { reaction: Reaction }) {
  const { t } = useTranslation();
  const { detail } = reaction;
  if (isReport(reaction)) return <code className={styles.target}>{String(detail['why'] ?? '')}</code>;
  const { target, score } = detail;
  if (typeof target === 'string') return <code className={styles.target}>{target}</code>;
  if (typeof score === 'number') return <span>{t('messages.reactions.score', { score })}</span>;
  return null;
}

/** Human or machine, and by which sign a machine was known. */
function Verdict({ reaction: { verdict, detail } }: { reaction: Reaction }) {
  const { t, i18n } = useTranslation();
  const why = `messages.machine.${String(detail['why'])}`;
  return (
    <span className={styles.verdict}>
      <StatusTag tone={verdict === 'human' ? 'success' : 'neutral'}>
        {t(`messages.verdict.${verdict}`)}
      </StatusTag>
      {verdict === 'machine' && i18n.exists(why) ? <small>{t(why)}</small> : null}
    </span>
  );
}

/** What came back, whoever it was by: what machines did is kept, and counts nowhere. */
export function ReactionsPanel({ reactions }: { reactions: Reaction[] }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('messages.reactions.title')} hint={t('messages.reactions.hint')}>
      {reactions.length === 0 ? <p className={styles.none}>{t('messages.reactions.none')}</p> : null}
      <ul className={styles.reactions}>
        {reactions.map((reaction) => (
          <li key={reaction.id}>
            <p>
              <strong>{t(`messages.reaction.${reaction.kind}`)}</strong>
              <DateTime at={reaction.at} />
            </p>
            <Fact reaction={reaction} />
            {isReport(reaction) ? null : <Verdict reaction={reaction} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

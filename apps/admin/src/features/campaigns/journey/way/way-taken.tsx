import { Timeline } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApiData } from '../../../../api';
import { Link } from 'react-router';
import { DateTime } from '../../../../ui';
import { useReason } from '../../use-reason';
import { waysOf } from '../graph/ways';
import { useJourney } from '../journey-context';
import { useStepWords } from '../use-step-words';
import styles from './way.module.css';

type Way = ApiData<'/api/campaigns/{id}/customers/{customerId}/ways'>[number];
type Left = Way['steps'][number];

/** What became of the message of a step. */
function Sent({ message }: { message: NonNullable<Left['message']> }) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const state = t(`messages.state.${message.state}`);
  return (
    <small>
      <Link to={`/messages/${message.id}`}>{state}</Link>
      {message.reason === null ? '' : ` · ${reasonOf(message.reason)}`}
    </small>
  );
}

/** The arm somebody left a step by, and why. */
function LeftBy({ step, arm, why }: Left) {
  const { t } = useTranslation();
  const { graph } = useJourney();
  const words = useStepWords();
  const reasonOf = useReason();
  const known = graph.steps[step];
  const way = known ? waysOf(known).find(({ key }) => key === arm) : undefined;
  const name = way ? words.way(step, way) : '';
  const parts = [name, why === null ? '' : reasonOf(why)].filter((part) => part !== '');
  return <small>{parts.length > 0 ? parts.join(' · ') : t('campaign-journey.way.wentOn')}</small>;
}

function Step({ id, children }: { id: string; children: ReactNode }) {
  const words = useStepWords();
  return (
    <div className={styles.step}>
      <strong>{words.title(id)}</strong>
      <span>{words.detail(id)}</span>
      {children}
    </div>
  );
}

/** One time through the campaign. */
export function WayTaken({ way: { enrolledAt, refused, standing, steps } }: { way: Way }) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const left = steps.map((each) => ({
    key: each.visit,
    content: (
      <Step id={each.step}>
        {each.message === null ? null : <Sent message={each.message} />}
        <LeftBy {...each} />
        <DateTime at={each.leftAt} />
      </Step>
    ),
  }));
  const here = standing
    ? {
        color: 'var(--rt-accent)',
        content: (
          <Step id={standing.step}>
            <small>
              {t('campaign-journey.way.here')} <DateTime at={standing.dueAt} />
            </small>
          </Step>
        ),
      }
    : {
        color: 'var(--rt-border-strong)',
        content: refused === null ? t('campaign-journey.way.over') : reasonOf(refused),
      };
  return (
    <section className={styles.way}>
      <h3>
        {t('campaign-journey.way.begun')} <DateTime at={enrolledAt} />
      </h3>
      <Timeline items={[...left, { key: 'end', ...here }]} />
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import { languageName } from '../../templates/template-tags';
import { useReason } from '../use-reason';
import styles from './check.module.css';
import type { DryRun } from './use-check';

type RowKind = 'audience' | 'excluded' | 'sendable';

interface RowProps {
  kind: RowKind;
  label: string;
  count: number;
  audience: number;
}

/** A line of the funnel: as long as its share of the audience. */
function Row({ kind, label, count, audience }: RowProps) {
  const format = useFormat();
  const share = audience === 0 ? 0 : count / audience;
  return (
    <tr data-kind={kind}>
      <th scope="row">{label}</th>
      <td className={styles.bar}>{count > 0 ? <span style={{ inlineSize: `${share * 100}%` }} /> : null}</td>
      <td className={styles.count}>{format.count(count)}</td>
      <td className={styles.share}>{format.percent(share)}</td>
    </tr>
  );
}

function Notes({ dryRun: { held, byLocale, smsSegments } }: { dryRun: DryRun }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const locales = byLocale.map(({ locale, count: n }) => `${languageName(locale)} ${count(n)}`);
  return (
    <ul className={styles.notes}>
      {held > 0 ? <li>{t('campaign-check.check.held', { count: held })}</li> : null}
      {locales.length > 0 ? (
        <li>{t('campaign-check.check.languages', { list: locales.join(' · ') })}</li>
      ) : null}
      {smsSegments ? (
        <li>
          {smsSegments.least === smsSegments.most
            ? t('campaign-check.check.segments', { count: smsSegments.most })
            : t('campaign-check.check.segmentsRange', { ...smsSegments })}
        </li>
      ) : null}
    </ul>
  );
}

/** From everybody in the segment, over each reason not to send, to those who would get it. */
export function DryRunFigures({ dryRun }: { dryRun: DryRun }) {
  const { t } = useTranslation();
  const reasonOf = useReason();
  const { audience, sendable, excluded } = dryRun;
  return (
    <>
      <table className={styles.funnel} aria-label={t('campaign-check.check.funnel')}>
        <tbody>
          <Row
            kind="audience"
            label={t('campaign-check.check.audience')}
            count={audience}
            audience={audience}
          />
          {excluded.map(({ reason, count }) => (
            <Row key={reason} kind="excluded" label={reasonOf(reason)} count={count} audience={audience} />
          ))}
          <Row
            kind="sendable"
            label={t('campaign-check.check.sendable')}
            count={sendable}
            audience={audience}
          />
        </tbody>
      </table>
      <Notes dryRun={dryRun} />
    </>
  );
}

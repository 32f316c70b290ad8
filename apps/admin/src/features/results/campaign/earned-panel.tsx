import { useTranslation } from 'react-i18next';
import { Panel, useFormat } from '../../../ui';
import type { CampaignResults } from '../results-types';
import styles from '../results.module.css';

type Earned = NonNullable<CampaignResults['earned']>;

/** What the campaign earned, and would have had only the cells been written to that were foretold to pay. */
export function EarnedPanel({ earned: { asSent, asAdvised } }: { earned: Earned }) {
  const { t } = useTranslation();
  const { count, money } = useFormat();
  const net = ({ marginMinor, costMinor }: Earned['asSent']): number => marginMinor - Math.round(costMinor);
  const gained = net(asAdvised) - net(asSent);
  const rows: [key: string, of: (side: Earned['asSent']) => string][] = [
    ['people', ({ people }) => count(people)],
    ['margin', ({ marginMinor }) => money(marginMinor)],
    ['cost', ({ costMinor }) => money(Math.round(costMinor))],
    ['net', (side) => money(net(side))],
  ];
  return (
    <Panel title={t('results.earned.title')} hint={t('results.earned.hint')}>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={t('results.earned.title')}>
          <thead>
            <tr>
              <td />
              <th scope="col">{t('results.earned.asSent')}</th>
              <th scope="col">{t('results.earned.asAdvised')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([key, of]) => (
              <tr key={key}>
                <th scope="row">{t(`results.earned.${key}`)}</th>
                <td>{of(asSent)}</td>
                <td>{of(asAdvised)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>
        {t(gained >= 0 ? 'results.earned.more' : 'results.earned.less', {
          difference: money(Math.abs(gained)),
        })}
      </p>
    </Panel>
  );
}

import { Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BuiltLink, Panel, RoleGate } from '../../ui';
import styles from './events-page.module.css';

const WAYS = ['event', 'lines', 'segment'] as const;
type Way = (typeof WAYS)[number];

const event = (externalId: string): string =>
  `{"externalId": "${externalId}", "customer": {"externalId": "C-1001"}, "name": "Product Viewed", "properties": {"sku": "TEA-1", "price": 98}}`;

/** What is typed in a shell is the same in every language. */
const snippets = (origin: string): Record<Way, string> => ({
  event: `curl ${origin}/api/events \\
  -H "Authorization: Bearer $ROUNDTRIP_KEY" -H "Content-Type: application/json" \\
  -d '${event('evt-1')}'`,
  lines: `curl ${origin}/api/events/batch \\
  -H "Authorization: Bearer $ROUNDTRIP_KEY" -H "Content-Type: application/x-ndjson" \\
  --data-binary @- <<'END'
${event('evt-1')}
${event('evt-2')}
END`,
  segment: `curl ${origin}/v1/track -u "$ROUNDTRIP_KEY:" -H "Content-Type: application/json" \\
  -d '{"userId": "C-1001", "event": "Product Viewed", "messageId": "evt-1", "properties": {"sku": "TEA-1"}}'`,
});

/** How a shop sends its events, to be copied. */
export function HowToSend() {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('event');
  const snippet = snippets(window.location.origin)[way];
  return (
    <Panel title={t('events.send.title')} hint={t('events.send.hint')}>
      <div className={styles.send}>
        <Segmented<Way>
          aria-label={t('events.send.title')}
          value={way}
          options={WAYS.map((value) => ({ value, label: t(`events.send.way.${value}`) }))}
          onChange={setWay}
        />
        <p>{t(`events.send.about.${way}`)}</p>
        <Typography.Paragraph copyable={{ text: snippet }} className={styles.snippet}>
          <pre tabIndex={0}>{snippet}</pre>
        </Typography.Paragraph>
        <RoleGate minimum="owner" otherwise={<p className={styles.quiet}>{t('events.send.askForKey')}</p>}>
          <p className={styles.quiet}>
            {t('events.send.needsKey')}{' '}
            <BuiltLink to="/settings/api-keys">{t('events.send.makeKey')}</BuiltLink>
          </p>
        </RoleGate>
      </div>
    </Panel>
  );
}

import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../ui';
import type { Model, Refusal } from '../clv-overview';
import styles from './model.module.css';

/** Why something could not be had of the data, and what is missing. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation();
  const { count } = useFormat();
  return ({ of, code, have, need }) => {
    const what = code === 'too-few-repeaters' && of === 'spend' ? 'too-few-spenders' : code;
    return t(`clv-model.refusal.reason.${what}`, { have: count(have ?? 0), need: count(need ?? 0) });
  };
}

/** What a fit refused, or warns of. */
export function ModelNotices({ model }: { model: Model }) {
  const { t } = useTranslation();
  const refusalText = useRefusalText();
  return (
    <>
      {model.refusals
        .filter(({ of }) => of !== 'calibration')
        .map((refusal) => (
          <Alert
            key={refusal.of}
            type="warning"
            showIcon
            title={t(`clv-model.refusal.${refusal.of}`)}
            description={refusalText(refusal)}
          />
        ))}
      {model.warnings.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          title={t('clv-model.warning.title')}
          description={
            <ul className={styles.warnings}>
              {model.warnings.map(({ of, code, parameters }) => (
                <li key={`${of} ${code}`}>
                  {t(`clv-model.warning.${code}`, {
                    what: t(`clv-model.warning.of.${of}`),
                    parameters: parameters.join(', '),
                  })}
                </li>
              ))}
            </ul>
          }
        />
      ) : null}
    </>
  );
}

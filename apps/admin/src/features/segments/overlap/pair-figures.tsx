import { useTranslation } from 'react-i18next';
import type { ApiData } from '../../../api';
import { BuiltLink, Count, Money, Percent, Stat, Tiles } from '../../../ui';
import { MakeSegment } from '../make-segment';
import type { SegmentRule } from '../rule/rule';
import styles from './overlap.module.css';

export type Pair = ApiData<'/api/segments/{id}/overlap/{other}'>;

const membership = (operator: 'in' | 'not-in', value: number): SegmentRule => ({
  field: 'segment',
  operator,
  value,
});

interface PartProps {
  label: string;
  customers: number;
  /** Of which segment the part is a share. */
  of: number;
  rule: SegmentRule;
  name: string;
}

function Part({ label, customers, of, rule, name }: PartProps) {
  return (
    <div className={styles.part}>
      <Stat
        label={label}
        value={<Count value={customers} />}
        hint={of ? <Percent value={customers / of} /> : undefined}
      />
      <MakeSegment rule={rule} name={name} />
    </div>
  );
}

/** Two segments: who is in both, and in one of them alone; each part can be made a segment. */
export function PairFigures({ pair: { a, b, both, revenueMinor } }: { pair: Pair }) {
  const { t } = useTranslation();
  const only = (inside: Pair['a'], outside: Pair['a']): PartProps => ({
    label: t('segment-insights.overlap.only', { name: inside.name }),
    customers: inside.members - both,
    of: inside.members,
    rule: { all: [membership('in', inside.id), membership('not-in', outside.id)] },
    name: t('segment-insights.overlap.onlyName', { inside: inside.name, outside: outside.name }),
  });
  return (
    <>
      <Tiles min={220}>
        <Part {...only(a, b)} />
        <Part
          label={t('segment-insights.overlap.both')}
          customers={both}
          of={a.members}
          rule={{ all: [membership('in', a.id), membership('in', b.id)] }}
          name={t('segment-insights.overlap.bothName', { a: a.name, b: b.name })}
        />
        <Part {...only(b, a)} />
      </Tiles>
      <p className={styles.worth}>
        {t('segment-insights.overlap.worth')} <Money minor={revenueMinor} />
        {' · '}
        <BuiltLink to={`/segments/${b.id}`}>{t('segment-insights.overlap.open', { name: b.name })}</BuiltLink>
      </p>
    </>
  );
}

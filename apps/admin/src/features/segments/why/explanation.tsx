import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { GroupDraft, NodeDraft } from '../rule/draft';
import { nodesOf, pathKey } from '../rule/draft-paths';
import type { Path } from '../rule/rule';
import { sayCondition } from '../words/say-condition';
import type { Words } from '../words/words';
import { seenText } from './seen-text';
import styles from './why.module.css';

export interface ExplainedNode {
  path: Path;
  holds: boolean;
  seen?: unknown;
}

type Found = ReadonlyMap<string, ExplainedNode>;

/** A tick or a cross; green where it speaks for the customer being in, red where it speaks against. */
function Mark({ holds, wanted }: { holds: boolean; wanted: boolean }) {
  const { t } = useTranslation();
  const label = t(holds ? 'segments.why.holds' : 'segments.why.fails');
  return (
    <span className={styles.mark} data-helps={holds === wanted}>
      {holds ? <CheckCircleFilled aria-label={label} /> : <CloseCircleFilled aria-label={label} />}
    </span>
  );
}

interface LineProps {
  node: NodeDraft;
  found: Found;
  words: Words;
  /** Whether it has to hold for the customer to be in; within "none of" it must not. */
  wanted: boolean;
}

function Line({ node, found, words, wanted }: LineProps) {
  const { t } = useTranslation();
  const explained = found.get(node.id);
  if (!explained) return null;
  const mark = <Mark holds={explained.holds} wanted={wanted} />;
  if (node.kind === 'condition')
    return (
      <li className={styles.line}>
        {mark}
        <span>
          {sayCondition(node.condition, words)}
          <small>{t('segments.why.saw', { value: seenText(node.condition, explained.seen, words) })}</small>
        </span>
      </li>
    );
  const denies = node.mode === 'none' || node.mode === 'not-all';
  return (
    <li>
      <div className={styles.line}>
        {mark}
        <span>{t(`segments.why.group.${node.mode}`)}</span>
      </div>
      <ul className={styles.inner}>
        {node.inner.map((inner) => (
          <Line key={inner.id} node={inner} found={found} words={words} wanted={wanted !== denies} />
        ))}
      </ul>
    </li>
  );
}

interface ExplanationProps {
  root: GroupDraft;
  nodes: ExplainedNode[];
  words: Words;
}

/** The rule as a tree, each part with a tick or a cross; conditions with the value they saw. */
export function Explanation({ root, nodes, words }: ExplanationProps) {
  const byPath = new Map(nodes.map((node) => [pathKey(node.path), node]));
  const found: Found = new Map(
    nodesOf(root).flatMap(({ node, path }) => {
      const explained = byPath.get(pathKey(path));
      return explained ? [[node.id, explained] as const] : [];
    }),
  );
  return (
    <ul className={styles.tree}>
      <Line node={root} found={found} words={words} wanted />
    </ul>
  );
}

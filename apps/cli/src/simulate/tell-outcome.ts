import type { SimulationOutcome } from '@roundtrip/domain/learn/simulation/results/simulation-outcome.schema.js';
import type { SimulationDetail } from '@roundtrip/domain/learn/simulation/simulation-view.schema.js';
import { chapter, table, tell } from '../demo/narrator.js';
import { say } from '../terminal/language.js';

const money = (minor: number): string => (minor / 100).toFixed(2);
const REASONS_SHOWN = 8;

/** The result as figures under each other; money in the workspace's currency. */
export function tellOutcome({ status, problem, outcome }: SimulationDetail): void {
  if (!outcome) {
    const why = problem ? ` ${problem}` : '';
    return tell({ en: `The simulation was ${status}.${why}`, zh: `模拟未完成（${status}）。${why}` });
  }
  chapter(1, { en: 'In all', zh: '总计' });
  table(totals(outcome));
  chapter(2, { en: 'Campaigns: messages, people, margin brought less cost', zh: '活动：消息、人数、净毛利' });
  table(
    outcome.campaigns.map(({ name, messages, people, marginMinor, costMinor }) => [
      name,
      `${messages}  ${people}  ${money(marginMinor - costMinor)}`,
    ]),
  );
  chapter(3, { en: 'Not sent, by reason', zh: '未发送的原因' });
  table(outcome.excluded.slice(0, REASONS_SHOWN).map(({ reason, decisions }) => [reason, decisions]));
}

function totals({ customers, customersInAll, neverContacted, totals: all, seconds }: SimulationOutcome) {
  const rows: [string, string | number][] = [
    [say({ en: 'Customers in the copy', zh: '副本中的客户' }), `${customers} / ${customersInAll}`],
    [say({ en: 'Never contacted', zh: '从未联系' }), neverContacted],
    [say({ en: 'Messages', zh: '消息' }), all.messages],
    [say({ en: 'Cost of messages', zh: '消息成本' }), money(all.costMinor)],
    [say({ en: 'Margin without any contact', zh: '不联系时的毛利' }), money(all.marginAnywayMinor)],
    [say({ en: 'Margin brought besides', zh: '额外带来的毛利' }), money(all.marginBroughtMinor)],
    [say({ en: 'Unsubscribed', zh: '退订' }), all.unsubscribed],
    [say({ en: 'Complaints', zh: '投诉' }), all.complained],
    [say({ en: 'Seconds', zh: '用时（秒）' }), Math.round(seconds)],
  ];
  return rows;
}

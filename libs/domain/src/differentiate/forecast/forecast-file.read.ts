import { Injectable } from '@nestjs/common';
import { BYTE_ORDER_MARK, csvRow } from '../../identify/imports/rejections/rejections-csv.js';
import { currencyDecimals } from '../../kernel/money.js';
import { WorkspaceService } from '../../workspace/workspace.service.js';
import type { ForecastFileQuery, ForecastRow } from './forecast-customer.schema.js';
import { ForecastCustomersRead } from './forecast-customers.read.js';

const ROWS_AT_ONCE = 2000;

const words = {
  en: {
    fixed: ['Customer id', 'Name', 'E-mail', 'Value tier'],
    past: ['orders', 'purchases'],
    ahead: ['purchases expected', 'margin expected', 'expense expected', 'profit expected'],
  },
  'zh-CN': {
    fixed: ['客户编号', '姓名', '邮箱', '价值层级'],
    past: ['订单数', '购买额'],
    ahead: ['预计购买额', '预计毛利率', '预计费用', '预计利润'],
  },
};

/** The list of forecasts as a CSV file; amounts in units of the workspace's currency. */
@Injectable()
export class ForecastFileRead {
  constructor(
    private readonly customers: ForecastCustomersRead,
    private readonly workspace: WorkspaceService,
  ) {}

  async *csv({ locale, ...narrowing }: ForecastFileQuery): AsyncGenerator<string, void, void> {
    const decimals = currencyDecimals((await this.workspace.read()).currency);
    let isFirst = true;
    for await (const rows of this.customers.portions(narrowing, ROWS_AT_ONCE)) {
      if (isFirst) yield BYTE_ORDER_MARK + csvRow(headOf(rows[0]!, locale));
      isFirst = false;
      yield rows.map((row) => csvRow(cellsOf(row, decimals))).join('');
    }
    if (isFirst) yield BYTE_ORDER_MARK + csvRow(words[locale].fixed);
  }
}

function headOf({ past, ahead }: ForecastRow, locale: keyof typeof words): string[] {
  const { fixed, past: ofPast, ahead: ofAhead } = words[locale];
  const named = (periods: { start: string }[], parts: string[]): string[] =>
    periods.flatMap(({ start }) => parts.map((part) => `${start} ${part}`));
  return [...fixed, ...named(past, ofPast), ...named(ahead, ofAhead)];
}

function cellsOf({ customerId, name, email, tier, past, ahead }: ForecastRow, decimals: number): string[] {
  const money = (minor: number | null): string =>
    minor === null ? '' : (minor / 10 ** decimals).toFixed(decimals);
  return [
    String(customerId),
    name ?? '',
    email ?? '',
    tier ?? '',
    ...past.flatMap(({ orders, purchasesMinor }) => [String(orders), money(purchasesMinor)]),
    ...ahead.flatMap(({ purchasesMinor, margin, expenseMinor, profitMinor }) => [
      money(purchasesMinor),
      margin === null ? '' : margin.toFixed(4),
      money(expenseMinor),
      money(profitMinor),
    ]),
  ];
}

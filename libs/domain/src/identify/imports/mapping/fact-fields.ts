import { choice, type FactTarget, field, needed, ownerFields } from './fact-field.js';

/** A phone is no way to name a customer here. */
const OWNED = ['customerKey', 'email'] as const;

/** One row is one product. */
export const productTarget = {
  fields: {
    sku: needed(
      field(
        'key',
        `sku stockcode skuid productid productcode itemcode itemno itemid articleno
         商品编号 商品编码 商品代码 商品id 货号 产品编号 产品编码 物料编码 sku编码 商家编码`,
        'text',
        'number',
        'phone',
      ),
    ),
    name: needed(
      field(
        'text',
        `productname name title product description itemname 商品名称 产品名称 名称 品名 商品 产品 货品名称`,
        'text',
      ),
    ),
    category: field('text', `category productcategory producttype 分类 类别 类目 商品分类 产品类别`, 'text'),
    price: field('money', `price unitprice listprice retailprice 价格 单价 售价 零售价`, 'number'),
    unitCost: field('money', `unitcost cost costprice purchaseprice 成本 单位成本 成本价 进价`, 'number'),
    purchaseCycleDays: field(
      'whole',
      `purchasecycledays purchasecycle cycledays cycle 购买周期 复购周期 周期天数 采购周期`,
      'number',
    ),
    launchedOn: field('day', `launchedon launchdate launched 上市日期 上架日期 上市时间`, 'date', 'number'),
    endedOn: field('day', `endedon enddate discontinuedon 下架日期 退市日期 停售日期`, 'date', 'number'),
    complements: field('skus', `complements complementskus 配套 配套产品 配套商品`, 'text', 'number'),
    related: field(
      'skus',
      `related relatedproducts relatedskus 关联 关联产品 相关产品 关联商品`,
      'text',
      'number',
    ),
  },
  needs: [['sku'], ['name']],
} satisfies FactTarget;

/** One row is one opportunity. */
export const opportunityTarget = {
  fields: {
    ...ownerFields,
    factKey: field(
      'key',
      `opportunityid opportunityno dealid 商机编号 商机id 机会编号`,
      'text',
      'number',
      'phone',
    ),
    opportunityName: needed(
      field('text', `opportunityname opportunity dealname deal 商机名称 商机 机会名称`, 'text'),
    ),
    expected: needed(
      field('money', `expectedamount expected expectedrevenue 预计金额 预期金额 商机金额`, 'number'),
    ),
    probability: needed(
      field('share', `probability likelihood winrate 概率 赢率 成交概率 可能性`, 'number', 'text'),
    ),
    stage: needed(field('text', `stage phase salesstage 阶段 商机阶段 销售阶段`, 'text')),
    opportunityStatus: choice(`status state 状态 商机状态`, {
      open: 'open',
      进行中: 'open',
      跟进中: 'open',
      won: 'won',
      赢单: 'won',
      成交: 'won',
      lost: 'lost',
      输单: 'lost',
      丢单: 'lost',
    }),
    closesOn: field(
      'day',
      `closeson closedate expectedclosedate 预计成交日期 关闭日期 结束日期`,
      'date',
      'number',
    ),
  },
  needs: [[...OWNED], ['opportunityName'], ['expected'], ['probability'], ['stage']],
} satisfies FactTarget;

/** One row is one contact with a customer. */
export const contactTarget = {
  fields: {
    ...ownerFields,
    factKey: field(
      'key',
      `contactid entryid ticketid 联系编号 记录编号 工单编号 工单号`,
      'text',
      'number',
      'phone',
    ),
    contactKind: needed(
      choice(`contactkind contacttype kind channel 联系方式 沟通方式 联系类型 跟进方式`, {
        phone: 'phone',
        call: 'phone',
        电话: 'phone',
        visit: 'visit',
        拜访: 'visit',
        上门: 'visit',
        chat: 'chat',
        微信: 'chat',
        在线: 'chat',
        'after-sales': 'after-sales',
        aftersales: 'after-sales',
        售后: 'after-sales',
        other: 'other',
        其他: 'other',
      }),
    ),
    contactedAt: needed(
      field(
        'instant',
        `contactedat contactdate contacttime 联系时间 联系日期 沟通时间 跟进时间`,
        'date',
        'number',
      ),
    ),
    contactPhase: choice(`contactphase salephase 销售环节 售前售后`, {
      before: 'before',
      售前: 'before',
      during: 'during',
      售中: 'during',
      after: 'after',
      售后: 'after',
    }),
    note: field('text', `note notes remark content 备注 内容 沟通内容 跟进内容`, 'text'),
    satisfaction: field('whole', `satisfaction rating score 满意度 评分`, 'number'),
    suggestion: field('text', `suggestion suggestions feedback 建议 客户建议`, 'text'),
    suggestionRating: choice(`suggestionrating suggestionvalue 建议价值 建议评级 建议等级`, {
      'high-value': 'high-value',
      highvalue: 'high-value',
      高价值: 'high-value',
      ordinary: 'ordinary',
      普通: 'ordinary',
      一般: 'ordinary',
    }),
  },
  needs: [[...OWNED], ['contactKind'], ['contactedAt']],
} satisfies FactTarget;

/** One row is money spent on a customer. */
export const expenseTarget = {
  fields: {
    ...ownerFields,
    factKey: field('key', `expenseid costid 费用编号 支出编号`, 'text', 'number', 'phone'),
    expenseKind: needed(
      choice(`expensekind expensetype costtype 费用类型 支出类型 成本类型`, {
        acquisition: 'acquisition',
        获客: 'acquisition',
        拉新: 'acquisition',
        marketing: 'marketing',
        营销: 'marketing',
        推广: 'marketing',
      }),
    ),
    spent: needed(
      field('money', `expenseamount spent expense cost amount 费用金额 费用 支出 金额`, 'number'),
    ),
    spentOn: needed(field('day', `spenton expensedate date 费用日期 支出日期 日期`, 'date', 'number')),
    note: field('text', `note notes remark 备注 说明`, 'text'),
  },
  needs: [[...OWNED], ['expenseKind'], ['spent'], ['spentOn']],
} satisfies FactTarget;

export const factTargets = {
  products: productTarget,
  opportunities: opportunityTarget,
  contacts: contactTarget,
  expenses: expenseTarget,
} satisfies Record<string, FactTarget>;
export type FactTargetName = keyof typeof factTargets;

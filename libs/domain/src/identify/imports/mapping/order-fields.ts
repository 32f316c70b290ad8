import { countryField, identityFields } from './shared-fields.js';
import { fieldNamed, type Target } from './target-field.js';

/** One row is one line of an order; lines with the same order number make one order. */
export const orderTarget = {
  fields: {
    ...identityFields,
    orderKey: fieldNamed(
      `invoiceno invoice invoicenumber orderno orderid order ordernumber ordercode transactionid
       订单号 订单编号 订单id 单号 交易号 交易编号 发票号`,
      'text',
      'number',
      'phone',
    ),
    sku: fieldNamed(
      `stockcode sku skuid productid productcode itemcode itemno itemid articleno
       商品编号 商品编码 商品代码 商品id 货号 产品编号 产品编码 物料编码 sku编码 商家编码`,
      'text',
      'number',
      'phone',
    ),
    name: fieldNamed(
      `description productname product itemname item title producttitle lineitemname
       商品名称 商品 商品标题 宝贝标题 品名 产品名称 货品名称`,
      'text',
    ),
    quantity: fieldNamed(
      `quantity qty count units lineitemquantity 数量 购买数量 商品数量 件数 宝贝数量`,
      'number',
    ),
    unitPrice: fieldNamed(
      `unitprice price itemprice lineitemprice 单价 价格 商品单价 售价 成交单价`,
      'number',
    ),
    unitCost: fieldNamed(
      `unitcost costprice costperitem lineitemcost cost purchaseprice 单位成本 成本价 商品成本 成本 进价`,
      'number',
    ),
    orderedAt: fieldNamed(
      `invoicedate orderdate orderedat ordertime date datetime createdat purchasedate transactiondate
       下单时间 下单日期 订单时间 订单日期 订单创建时间 付款时间 交易时间 购买时间 购买日期 日期 时间`,
      'date',
      'number',
    ),
    country: countryField,
  },
  needs: [
    ['orderKey'],
    ['customerKey', 'email', 'phone'],
    ['sku'],
    ['quantity'],
    ['unitPrice'],
    ['orderedAt'],
  ],
} satisfies Target;

export type OrderField = keyof typeof orderTarget.fields;

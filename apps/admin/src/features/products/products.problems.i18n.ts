import type { Translations } from '../../i18n/resources';

const problems: Translations = {
  en: {
    'product-not-found': 'This product does not exist, or no longer does.',
    'product-itself': 'A product does not go with itself. Name another one.',
    'sku-unknown': 'There is no product {{sku}}. Add it first, or name it in the same batch.',
    'purchase-cycle-not-positive':
      'A purchase cycle lasts a day or longer. Leave it empty where the product is not bought again and again.',
    'ends-before-launch': 'The product would end before it is launched. Change one of the two days.',
  },
  'zh-CN': {
    'product-not-found': '该商品不存在，或已不存在。',
    'product-itself': '商品不能与自己搭配，请选择其他商品。',
    'sku-unknown': '没有编号为 {{sku}} 的商品。请先添加，或在同一批中一并提交。',
    'purchase-cycle-not-positive': '购买周期至少为一天。若该商品不会反复购买，请留空。',
    'ends-before-launch': '停售日期早于上市日期，请修改其中之一。',
  },
};

export default problems;

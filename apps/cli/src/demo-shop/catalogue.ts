export interface ShopProduct {
  sku: string;
  name: string;
  category: string;
  priceMinor: number;
  unitCostMinor: number;
  /** How often it is bought, against the others. */
  weight: number;
}

const product = (
  sku: string,
  name: string,
  category: string,
  yuan: number,
  costYuan: number,
  weight: number,
): ShopProduct => ({ sku, name, category, priceMinor: yuan * 100, unitCostMinor: costYuan * 100, weight });

/** What the tea house sells; prices in CNY minor units. */
export const catalogue: ShopProduct[] = [
  product('TEA-LJ-100', '西湖龙井 Longjing green tea 100 g', 'green tea', 168, 74, 10),
  product('TEA-BLC-100', '碧螺春 Biluochun green tea 100 g', 'green tea', 148, 66, 8),
  product('TEA-MF-100', '黄山毛峰 Huangshan Maofeng 100 g', 'green tea', 98, 41, 9),
  product('TEA-TGY-250', '铁观音 Tieguanyin oolong 250 g', 'oolong', 138, 58, 10),
  product('TEA-DHP-100', '大红袍 Da Hong Pao 100 g', 'oolong', 218, 96, 6),
  product('TEA-FHDC-200', '凤凰单丛 Phoenix Dancong 200 g', 'oolong', 188, 82, 5),
  product('TEA-DX-250', '滇红 Yunnan Dian Hong 250 g', 'black tea', 88, 34, 11),
  product('TEA-ZSXZ-100', '正山小种 Lapsang Souchong 100 g', 'black tea', 128, 53, 8),
  product('TEA-QM-150', '祁门红茶 Keemun 150 g', 'black tea', 118, 49, 7),
  product('TEA-PE-357', '普洱熟茶饼 Ripe pu-erh cake 357 g', 'pu-erh', 198, 84, 7),
  product('TEA-PES-357', '普洱生茶饼 Raw pu-erh cake 357 g', 'pu-erh', 258, 112, 4),
  product('TEA-BHYZ-50', '白毫银针 Silver Needle 50 g', 'white tea', 238, 108, 4),
  product('TEA-SM-300', '寿眉 Shou Mei 300 g', 'white tea', 108, 44, 6),
  product('TEA-MLH-100', '茉莉花茶 Jasmine tea 100 g', 'scented tea', 68, 26, 12),
  product('TEA-GHW-80', '桂花乌龙 Osmanthus oolong 80 g', 'scented tea', 78, 31, 9),
  product('SET-TASTE-8', '八款品鉴装 Taster set of eight', 'gift set', 158, 70, 9),
  product('SET-MOON-1', '中秋礼盒 Mid-Autumn gift box', 'gift set', 328, 150, 3),
  product('SET-SPRING-1', '新春礼盒 Spring Festival gift box', 'gift set', 388, 176, 3),
  product('WARE-GW-150', '白瓷盖碗 White porcelain gaiwan 150 ml', 'teaware', 96, 38, 7),
  product('WARE-ZS-180', '紫砂壶 Yixing clay pot 180 ml', 'teaware', 468, 210, 2),
  product('WARE-CUP-4', '品茗杯四只 Four tasting cups', 'teaware', 88, 33, 6),
  product('WARE-JUG-250', '公道杯 Fairness jug 250 ml', 'teaware', 58, 22, 5),
  product('WARE-TRAY-1', '竹制茶盘 Bamboo tea tray', 'teaware', 228, 98, 3),
  product('WARE-KET-09', '电陶炉煮茶壶 Glass kettle with stove', 'teaware', 398, 205, 2),
  product('WARE-CAN-2', '茶叶罐两只 Two tea caddies', 'teaware', 66, 25, 6),
  product('HOME-INC-50', '沉香线香 Agarwood incense', 'home', 78, 29, 4),
  product('HOME-TOWEL-3', '茶巾三条 Three tea cloths', 'home', 36, 12, 6),
  product('HOME-BOOK-1', '《茶之书》 The Book of Tea', 'home', 48, 24, 3),
  product('SNACK-NUT-500', '山核桃 Hickory nuts 500 g', 'snacks', 86, 42, 6),
  product('SNACK-CAKE-12', '绿豆糕 Mung bean cakes', 'snacks', 42, 17, 8),
];

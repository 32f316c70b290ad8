/** From where to where a figure may be, both ends taken in. */
export interface Interval {
  low: number;
  high: number;
}

/** Standard normal quantiles: of an interval of 95 %, of one of 90 %, and of a chance of 80 %. */
export const Z_95 = 1.959963984540054;
export const Z_90 = 1.6448536269514722;
export const Z_OF_80 = 0.8416212335729143;

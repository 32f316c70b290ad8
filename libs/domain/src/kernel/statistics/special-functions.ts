import betaincOf from '@stdlib/math-base-special-betainc';
import betalnOf from '@stdlib/math-base-special-betaln';
import gammalnOf from '@stdlib/math-base-special-gammaln';

/** ln Γ(x), x > 0. */
export const gammaln = (x: number): number => gammalnOf(x);

/** ln B(a, b), a and b > 0. */
export const betaln = (a: number, b: number): number => betalnOf(a, b);

/** The regularised incomplete beta function I_x(a, b), 0 ≤ x ≤ 1. */
export const betainc = (x: number, a: number, b: number): number => betaincOf(x, a, b);

/** 1 − I_x(a, b), without the loss of digits the subtraction has near 1. */
export const betaincUpper = (x: number, a: number, b: number): number => betaincOf(x, a, b, true, true);

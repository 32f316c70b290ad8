/** Points of (0, 1) and weights that sum to 1. */
export interface Quadrature {
  points: Float64Array;
  weights: Float64Array;
}

/**
 * Gauss–Jacobi quadrature: the mean of f over a Beta(a, b) variable is Σ weight·f(point), exact for polynomials up to
 * degree 2n − 1. With a = b = 1 it is Gauss–Legendre on (0, 1). By Golub and Welsch (1969): the points are the
 * eigenvalues of the recurrence's tridiagonal matrix, the weights the squares of the eigenvectors' first components.
 */
export function gaussJacobi(n: number, a: number, b: number): Quadrature {
  const { diagonal, below } = recurrence(n, b - 1, a - 1);
  const first = new Float64Array(n);
  first[0] = 1;
  diagonalise(diagonal, below, first);
  return {
    points: diagonal.map((z) => Math.min(1, Math.max(0, (1 + z) / 2))),
    weights: first.map((component) => component * component),
  };
}

/** Coefficients of the monic Jacobi polynomials' recurrence for (1 − z)^p (1 + z)^q on (−1, 1). */
function recurrence(n: number, p: number, q: number): { diagonal: Float64Array; below: Float64Array } {
  const diagonal = new Float64Array(n);
  const below = new Float64Array(n);
  diagonal[0] = (q - p) / (p + q + 2);
  for (let k = 1; k < n; k++) {
    const s = 2 * k + p + q;
    diagonal[k] = ((q - p) * (q + p)) / (s * (s + 2));
    // At k = 1 a factor of numerator and denominator is the same, and may be nought.
    const ratio = k === 1 ? 1 : (k + p + q) / (s - 1);
    below[k - 1] = Math.sqrt((4 * k * (k + p) * (k + q) * ratio) / (s * s * (s + 1)));
  }
  return { diagonal, below };
}

/** Implicit QL: turns `diagonal` into eigenvalues, and carries the eigenvectors' first components along in `first`. */
function diagonalise(diagonal: Float64Array, below: Float64Array, first: Float64Array): void {
  for (let l = 0; l < diagonal.length; l++)
    for (let m = blockEnd(diagonal, below, l); m > l; m = blockEnd(diagonal, below, l))
      chase(diagonal, below, first, l, m);
}

function blockEnd(diagonal: Float64Array, below: Float64Array, from: number): number {
  for (let m = from; m < diagonal.length - 1; m++) {
    const size = Math.abs(diagonal[m]!) + Math.abs(diagonal[m + 1]!);
    if (Math.abs(below[m]!) <= Number.EPSILON * size) return m;
  }
  return diagonal.length - 1;
}

/** One QL sweep over the block from l to m, shifted towards the eigenvalue at l. */
function chase(d: Float64Array, e: Float64Array, first: Float64Array, l: number, m: number): void {
  const half = (d[l + 1]! - d[l]!) / (2 * e[l]!);
  const root = Math.hypot(half, 1);
  let g = d[m]! - d[l]! + e[l]! / (half + (half >= 0 ? root : -root));
  let [s, c, p] = [1, 1, 0];
  for (let i = m - 1; i >= l; i--) {
    const f = s * e[i]!;
    const b = c * e[i]!;
    const r = Math.hypot(f, g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1]! -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    g = d[i + 1]! - p;
    const turned = (d[i]! - g) * s + 2 * c * b;
    p = s * turned;
    d[i + 1] = g + p;
    g = c * turned - b;
    const carried = first[i + 1]!;
    first[i + 1] = s * first[i]! + c * carried;
    first[i] = c * first[i]! - s * carried;
  }
  d[l]! -= p;
  e[l] = g;
  e[m] = 0;
}

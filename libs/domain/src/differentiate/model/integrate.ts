/** Nodes and weights of the 15-point Kronrod rule and of the 7-point Gauss rule inside it, on [−1, 1], from 0 up. */
const NODES = [0, 0.207784955007898, 0.405845151377397, 0.586087235467691, 0.741531185599394, 0.864864423359769, 0.949107912342759, 0.991455371120813]; // prettier-ignore
const KRONROD = [0.209482141084728, 0.204432940075298, 0.190350578064785, 0.169004726639267, 0.140653259715525, 0.104790010322250, 0.063092092629979, 0.022935322010529]; // prettier-ignore
const GAUSS = [0.417959183673469, 0, 0.381830050505119, 0, 0.279705391489277, 0, 0.129484966168870, 0]; // prettier-ignore

const MAX_PIECES = 500;

type Integrand = (x: number) => number;
interface Piece {
  from: number;
  to: number;
  value: number;
  error: number;
}

/** A quadrature that could not reach its accuracy: the integrand has a pole, or is no number somewhere. */
export class QuadratureError extends Error {
  constructor(from: number, to: number) {
    super(`the integral from ${from} to ${to} did not settle`);
    this.name = 'QuadratureError';
  }
}

/**
 * ∫ f over [from, to] by adaptive Gauss–Kronrod: the piece with the largest error is halved until the errors together
 * are below `relative` of the value (or `absolute`).
 * @throws QuadratureError where they never are
 */
export function integrate(
  f: Integrand,
  from: number,
  to: number,
  { relative = 1e-10, absolute = 1e-300 } = {},
): number {
  if (from === to) return 0;
  const pieces = [kronrod(f, from, to)];
  while (pieces.length < MAX_PIECES) {
    const value = sumOf(pieces, 'value');
    if (sumOf(pieces, 'error') <= Math.max(absolute, relative * Math.abs(value))) return value;
    const worst = pieces.reduce((at, piece, index) => (piece.error > pieces[at]!.error ? index : at), 0);
    const [{ from: low, to: high }] = pieces.splice(worst, 1) as [Piece];
    const middle = (low + high) / 2;
    pieces.push(kronrod(f, low, middle), kronrod(f, middle, high));
  }
  throw new QuadratureError(from, to);
}

function kronrod(f: Integrand, from: number, to: number): Piece {
  const half = (to - from) / 2;
  const centre = (from + to) / 2;
  let fine = 0;
  let coarse = 0;
  NODES.forEach((node, index) => {
    const value = node === 0 ? f(centre) : f(centre - half * node) + f(centre + half * node);
    fine += KRONROD[index]! * value;
    coarse += GAUSS[index]! * value;
  });
  return { from, to, value: fine * half, error: Math.abs((fine - coarse) * half) };
}

const sumOf = (pieces: Piece[], part: 'value' | 'error'): number =>
  pieces.reduce((sum, piece) => sum + piece[part], 0);

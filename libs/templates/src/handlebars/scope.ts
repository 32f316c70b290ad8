/** What the names in a part of a template refer to, as far as the template alone tells. */
export interface Scope {
  /** Path of `this` from the root; "" is the root itself, undefined where it cannot be told. */
  readonly base: string | undefined;
  /** Names given by `as |item|`, with their paths; undefined for an index. */
  readonly names: ReadonlyMap<string, string | undefined>;
  readonly parent: Scope | undefined;
}

export const rootScope: Scope = { base: '', names: new Map(), parent: undefined };

/** The scope inside a block: `each` and `with` change it, other blocks do not. */
export function enter(scope: Scope, block: hbs.AST.BlockStatement): Scope {
  const helper = block.path.original;
  if (helper !== 'each' && helper !== 'with') return scope;
  const [subject] = block.params;
  const path =
    subject?.type === 'PathExpression' ? resolve(subject as hbs.AST.PathExpression, scope) : undefined;
  const base = path === undefined ? undefined : helper === 'each' ? `${path}[]` : path;
  const [itemName] = block.program?.blockParams ?? [];
  const names = new Map(scope.names);
  (block.program?.blockParams ?? []).forEach((name) => names.set(name, name === itemName ? base : undefined));
  return { base, names, parent: scope };
}

/** The path from the root of the facts, such as `orders.items[].name`; undefined where the template cannot tell. */
export function resolve(path: hbs.AST.PathExpression, scope: Scope): string | undefined {
  const [first, ...rest] = path.parts;
  if (path.data) return first === 'root' ? rest.join('.') : undefined;
  if (path.depth === 0 && first !== undefined && !isExplicit(path) && scope.names.has(first)) {
    return join(scope.names.get(first), rest);
  }
  let place: Scope | undefined = scope;
  for (let up = 0; up < path.depth; up += 1) place = place?.parent;
  return join(place?.base, path.parts);
}

/** `this.name` and `./name` never mean a name given by `as |…|`. */
function isExplicit(path: hbs.AST.PathExpression): boolean {
  return /^(this[./]|\.\/)/.test(path.original);
}

function join(base: string | undefined, parts: readonly string[]): string | undefined {
  if (base === undefined) return undefined;
  return [base, ...parts].filter((part) => part !== '').join('.');
}

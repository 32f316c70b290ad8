import ts from 'typescript';

export interface Source {
  path: string;
  source: string;
}

/** What the server says by a stable code, and where. */
export interface FoundCode {
  code: string;
  path: string;
}

const KEBAB = /^[a-z]+(-[a-z0-9]+)*$/;
/** zod's own name for a fault whose code stands in its params. */
const ZOD_CUSTOM = 'custom';

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** Every text an expression may come to, looking through conditions and assertions. */
function literals(node: ts.Expression | undefined): string[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...literals(node.left), ...literals(node.right)];
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node))
    return literals(node.expression);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap(literals);
  return [];
}

function literalTypes(node: ts.Node): string[] {
  const found: string[] = [];
  walk(node, (each) => {
    if (ts.isLiteralTypeNode(each) && ts.isStringLiteral(each.literal)) found.push(each.literal.text);
  });
  return found;
}

/** What a function is called by: its own name, its variable's, or its class's for a constructor. */
function nameOf(node: ts.SignatureDeclaration): string | undefined {
  if (ts.isConstructorDeclaration(node)) return node.parent.name?.text;
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : undefined;
}

/** Functions of a file that are given a code, and as which argument: `conflict(code, message)`. */
function takersIn(file: ts.SourceFile, word: string): [name: string, index: number][] {
  const found: [string, number][] = [];
  walk(file, (node) => {
    if (!ts.isFunctionLike(node) || ts.isMethodDeclaration(node)) return;
    const index = node.parameters.findIndex(({ name }) => name.getText() === word);
    const name = nameOf(node as ts.SignatureDeclaration);
    if (index >= 0 && name) found.push([name, index]);
  });
  return found;
}

function argument(node: ts.Node, taking: Map<string, number>): string[] {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return [];
  if (!ts.isIdentifier(node.expression)) return [];
  const index = taking.get(node.expression.text);
  return index === undefined ? [] : literals(node.arguments?.[index]);
}

/** `notFound('segment', id)` says `segment-not-found`. */
function missingThing(node: ts.Node): string[] {
  if (!ts.isCallExpression(node) || node.expression.getText() !== 'notFound') return [];
  return literals(node.arguments[0]).map((what) => `${what}-not-found`);
}

const hasName = (name: ts.Node | undefined, word: string): boolean => name?.getText() === word;

/** `{ code: 'x' }`, as a value and as a type. */
function property(node: ts.Node, word: string): string[] {
  if (ts.isPropertyAssignment(node) && hasName(node.name, word)) return literals(node.initializer);
  if (ts.isPropertySignature(node) && hasName(node.name, word)) return literalTypes(node);
  return [];
}

const keysOf = (node: ts.Expression): string[] => {
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return keysOf(node.expression);
  if (!ts.isObjectLiteralExpression(node)) return [];
  return node.properties.flatMap(({ name }) => (name && ts.isStringLiteral(name) ? [name.text] : []));
};

/** The keys of the catalogue that `Object.keys(catalogue)` names. */
function catalogueKeys(file: ts.SourceFile, node: ts.Expression): string[] {
  const called = ts.isAsExpression(node) ? node.expression : node;
  if (!ts.isCallExpression(called) || called.expression.getText() !== 'Object.keys') return [];
  const catalogue = called.arguments[0]?.getText();
  const found: string[] = [];
  walk(file, (each) => {
    if (ts.isVariableDeclaration(each) && hasName(each.name, catalogue ?? '') && each.initializer)
      found.push(...keysOf(each.initializer));
  });
  return found;
}

/** `type RefusalCode = 'a' | 'b'`, `const refusalCodes = ['a', 'b']` or `= Object.keys(refusals)`. */
function catalogue(file: ts.SourceFile, node: ts.Node, word: string): string[] {
  const type = new RegExp(`${word}$`, 'i');
  const list = new RegExp(`${word}s$`, 'i');
  if (ts.isTypeAliasDeclaration(node) && type.test(node.name.text)) return literalTypes(node.type);
  if (!ts.isVariableDeclaration(node) || !node.initializer || !list.test(node.name.getText())) return [];
  return [...literals(node.initializer), ...catalogueKeys(file, node.initializer)];
}

/** In statements: `set state = 'excluded', reason = 'too-late'`. */
function inSql(node: ts.Node, word: string): string[] {
  if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return [];
  return [...node.getText().matchAll(new RegExp(`\\b${word} = '([a-z-]+)'`, 'g'))].map(
    ([, code = '']) => code,
  );
}

/**
 * The stable codes (or, with another `word`, reasons) that sources say: handed to a parameter of that name, standing
 * in a property of that name, listed in a type or constant whose name ends so, or written by a statement.
 */
export function findCodes(sources: Source[], word = 'code'): FoundCode[] {
  const files = sources.map(({ path, source }) => ({
    path,
    file: ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true),
  }));
  const everywhere = files.flatMap(({ file }) => takersIn(file, word));
  const found = files.flatMap(({ path, file }) => {
    // Two files may each have a function of one name: a file's own comes first.
    const taking = new Map([...everywhere, ...takersIn(file, word)]);
    const codes: string[] = [];
    walk(file, (node) =>
      codes.push(
        ...argument(node, taking),
        ...(word === 'code' ? missingThing(node) : []),
        ...property(node, word),
        ...catalogue(file, node, word),
        ...inSql(node, word),
      ),
    );
    return [...new Set(codes)].map((code) => ({ code, path }));
  });
  return found.filter(({ code }) => KEBAB.test(code) && code !== ZOD_CUSTOM);
}

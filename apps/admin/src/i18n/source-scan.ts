import ts from 'typescript';

export interface Found {
  /** The key, or what it begins with when the rest is computed. */
  key: string;
  exact: boolean;
  line: number;
}

export interface HumanText {
  text: string;
  line: number;
}

const KEY_NAME = /(label|title|text|i18n)Key$/i;
const SHOWN_NAME =
  /^(aria-label|aria-description|alt|content|caption|description|extra|help|hint|label|message|okText|cancelText|placeholder|saveLabel|searchPlaceholder|subtitle|suffix|prefix|title|tooltip|verb)$/;
const SPEAKERS = /^(message|notification|modal)$/;
const LETTER = /\p{L}/u;
const CHINESE = /\p{Script=Han}/u;

/** Names of things that read the same in every language. */
const UNTRANSLATED = new Set(['GSM-7', 'UCS-2', 'CSV', 'URL', '简体中文', 'English']);

type Visit = (node: ts.Node) => void;

function walk(path: string, source: string, visitFor: (file: ts.SourceFile) => Visit): void {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const visit = visitFor(file);
  const each = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, each);
  };
  each(file);
}

const lineOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;

/** Every string an expression may come to, looking through conditions: `a ? 'x' : 'y'`, `b && 'z'`. */
function literals(node: ts.Expression | undefined): (ts.StringLiteralLike | ts.TemplateExpression)[] {
  if (!node) return [];
  if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) return [node];
  if (ts.isParenthesizedExpression(node)) return literals(node.expression);
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...literals(node.left), ...literals(node.right)];
  return [];
}

const textOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map((span) => span.literal)].map((part) => part.text).join('')
    : node.text;

/** The initial value of a property (`title: 'x'`) or attribute (`title="x"`, `title={'x'}`). */
function assigned(node: ts.Node): { name: string; value: ts.Expression | undefined } | null {
  if (ts.isPropertyAssignment(node)) return { name: node.name.getText(), value: node.initializer };
  if (!ts.isJsxAttribute(node)) return null;
  const { initializer } = node;
  const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
  return { name: node.name.getText(), value: value as ts.Expression | undefined };
}

function calledName(node: ts.CallExpression): string {
  const callee = node.expression;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
}

function keyArguments(node: ts.Node): ts.Expression | undefined {
  if (ts.isCallExpression(node) && calledName(node) === 't') return node.arguments[0];
  const property = assigned(node);
  return property && KEY_NAME.test(property.name) ? property.value : undefined;
}

/** The keys a source file asks for: `t('a.b')`, `` t(`a.${x}`) ``, `labelKey: 'a.b'`. */
export function findKeys(path: string, source: string): Found[] {
  const found: Found[] = [];
  walk(path, source, (file) => (node) => {
    for (const literal of literals(keyArguments(node))) {
      const exact = !ts.isTemplateExpression(literal);
      const key = exact ? literal.text : literal.head.text;
      found.push({ key, exact, line: lineOf(file, node) });
    }
  });
  return found;
}

function shownExpression(node: ts.Node): ts.Expression | undefined {
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return node.expression;
  const property = assigned(node);
  if (property && SHOWN_NAME.test(property.name)) return property.value;
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  return SPEAKERS.test(node.expression.expression.getText()) ? node.arguments[0] : undefined;
}

function shownTexts(node: ts.Node): string[] {
  if (ts.isJsxText(node)) return [node.text.trim()];
  if (ts.isStringLiteralLike(node) && CHINESE.test(node.text)) return [node.text];
  return literals(shownExpression(node)).map(textOf);
}

/** Words for people that stand in the source instead of in a text file. */
export function findHumanTexts(path: string, source: string): HumanText[] {
  const found: HumanText[] = [];
  walk(path, source, (file) => (node) => {
    for (const text of shownTexts(node))
      if (LETTER.test(text) && !UNTRANSLATED.has(text)) found.push({ text, line: lineOf(file, node) });
  });
  return found;
}

/** The field that keeps a column as an attribute of the company's own: a letter, then letters, digits and `_`. */
export function attributeField(column: string): string {
  const name = column
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 50);
  return `attributes.${/^\p{L}/u.test(name) ? name : `c_${name}`}`;
}

export const isAttribute = (field: string): boolean => field.startsWith('attributes.');

/** The fields of one block of a report, by lower-case name; of a field written twice the first counts. */
export type ReportFields = ReadonlyMap<string, string>;

/** The blocks of a `message/delivery-status` or `message/feedback-report` part: fields in groups set apart by empty lines. */
export function reportBlocks(text: string): ReportFields[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n/)
    .map(fieldsOf)
    .filter(({ size }) => size > 0);
}

/** The fields of one block, folded lines joined. */
export function fieldsOf(block: string): ReportFields {
  const fields = new Map<string, string>();
  for (const line of block
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}

/** The address of a field such as `rfc822; emma@shop.example` or `<emma@shop.example>`. */
export function addressOf(field: string | undefined): string | null {
  const written = /^(?:[\w-]+\s*;)?\s*(.*)$/s.exec(field ?? '')?.[1] ?? '';
  const address = (/<([^<>]*)>/.exec(written)?.[1] ?? written).trim();
  return address.includes('@') ? address : null;
}

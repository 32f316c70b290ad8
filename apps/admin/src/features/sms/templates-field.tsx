import { Input } from 'antd';
import { useState } from 'react';

interface ApprovedTemplate {
  code: string;
  text: string;
}

interface TemplatesFieldProps {
  id?: string;
  /** From the form around it. */
  value?: ApprovedTemplate[];
  onChange?: (templates: ApprovedTemplate[]) => void;
}

const asLines = (templates: readonly ApprovedTemplate[]) =>
  templates.map(({ code, text }) => `${code} ${text}`).join('\n');

/** A code and the approved text after it, one to a line; a line without a text is sent too, and refused by name. */
function fromLines(lines: string): ApprovedTemplate[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', ...rest] = line.split(/\s+/);
      return { code, text: rest.join(' ') };
    });
}

/** The texts an operator has approved, as they can be pasted from its list. */
export function TemplatesField({ id, value = [], onChange }: TemplatesFieldProps) {
  const [lines, setLines] = useState(() => asLines(value));
  return (
    <Input.TextArea
      id={id}
      value={lines}
      autoSize={{ minRows: 3, maxRows: 12 }}
      spellCheck={false}
      onChange={({ target: { value: text } }) => {
        setLines(text);
        onChange?.(fromLines(text));
      }}
    />
  );
}

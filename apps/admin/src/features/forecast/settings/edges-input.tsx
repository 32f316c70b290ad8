import { Select } from 'antd';
import { useSession } from '../../../api';
import { digitsOf, toMajor, toMinor } from '../../../ui/format/major-units';

interface EdgesInputProps {
  id?: string;
  /** Minor units, rising; null where the edges find themselves. Given by the form. */
  value?: number[] | null;
  onChange?: (edges: number[] | null) => void;
}

/** Amounts as tags, typed in the workspace's currency; what is no amount is not taken. */
export function EdgesInput({ id, value, onChange }: EdgesInputProps) {
  const { currency } = useSession().workspace;
  const shown = (value ?? []).map((edge) => toMajor(edge, currency).toFixed(digitsOf(currency)));
  const change = (typed: string[]): void => {
    const edges = [...new Set(typed.map((text) => toMinor(Number(text), currency)))]
      .filter((edge) => Number.isSafeInteger(edge) && edge > 1)
      .sort((a, b) => a - b);
    onChange?.(edges.length > 0 ? edges : null);
  };
  return <Select<string[]> id={id} mode="tags" open={false} suffixIcon={null} tokenSeparators={[' ', ';', '；']} value={shown} onChange={change} />; // prettier-ignore
}

import { SearchOutlined } from '@ant-design/icons';
import { Input, type InputRef } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useShortcut } from '../shortcuts/use-shortcut';

const PAUSE_MS = 250;

interface SearchInputProps {
  value: string;
  onChange: (value: string) => void;
  placeholder: string;
}

/** A search that waits for a pause in typing, and follows the address when that changes under it. `/` goes to it. */
export function SearchInput({ value, onChange, placeholder }: SearchInputProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const input = useRef<InputRef>(null);
  if (value !== seen) {
    setSeen(value);
    setText(value);
  }
  const commit = useEffectEvent(() => {
    if (text === value) return;
    setSeen(text);
    onChange(text);
  });
  useEffect(() => {
    const timer = setTimeout(() => commit(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useShortcut({ keys: '/', labelKey: 'ui.shortcut.search', run: () => input.current?.focus() });
  return (
    <Input
      ref={input}
      type="search"
      allowClear
      value={text}
      prefix={<SearchOutlined aria-hidden="true" />}
      placeholder={placeholder}
      aria-label={placeholder}
      onChange={(event) => setText(event.target.value)}
    />
  );
}

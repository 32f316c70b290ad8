import { Button, type ButtonProps } from 'antd';
import type { MouseEvent } from 'react';
import { useHref, useNavigate } from 'react-router';
import { isBuilt } from '../routes/registry';

interface LinkButtonProps extends Pick<ButtonProps, 'type' | 'icon' | 'children' | 'size'> {
  to: string;
}

/** A new tab, a new window, a download: the browser's business. */
const isModified = (event: MouseEvent): boolean =>
  event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

/** A link that looks like a button: where it leads is a page of its own. Nothing, where that page doesn't exist. */
export function LinkButton({ to, ...button }: LinkButtonProps) {
  const navigate = useNavigate();
  const href = useHref(to);
  if (!isBuilt(to)) return null;
  return (
    <Button
      {...button}
      href={href}
      onClick={(event) => {
        if (isModified(event)) return;
        event.preventDefault();
        void navigate(to);
      }}
    />
  );
}

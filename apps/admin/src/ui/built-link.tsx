import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isBuilt } from '../routes/registry';

interface BuiltLinkProps {
  to: string | undefined;
  className?: string;
  'aria-label'?: string;
  children: ReactNode;
}

/** A link where its page exists, plain text where it does not (yet). */
export function BuiltLink({ to, children, className, ...rest }: BuiltLinkProps) {
  if (to === undefined || !isBuilt(to)) return <span className={className}>{children}</span>;
  return (
    <Link to={to} className={className} {...rest}>
      {children}
    </Link>
  );
}

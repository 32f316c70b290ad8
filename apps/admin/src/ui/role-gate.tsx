import type { ReactNode } from 'react';
import { type Role, roleAtLeast, useSession } from '../api';

/** Whether the signed-in user may do what needs `minimum`. */
export const useCan = (minimum: Role): boolean => roleAtLeast(useSession().user.role, minimum);

interface RoleGateProps {
  minimum: Role;
  children: ReactNode;
  /** Shown instead to those who may not; nothing by default: what one may not do isn't offered. */
  otherwise?: ReactNode;
}

export function RoleGate({ minimum, children, otherwise = null }: RoleGateProps) {
  return useCan(minimum) ? children : otherwise;
}

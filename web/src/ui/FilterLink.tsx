import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { RecordFilter } from '../../../src/model/index.ts';
import { searchOf } from '../filters/search.ts';
import { useFilter } from '../filters/useFilter.ts';

interface FilterLinkProps {
  readonly path: string;
  /** Conditions besides those that hold already. */
  readonly where: RecordFilter;
  readonly own?: Readonly<Record<string, string>>;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A number or name that leads to what it counts: a list under further conditions. */
export function FilterLink({ path, where, own = {}, className = 'figure', children }: FilterLinkProps) {
  const { filter } = useFilter();
  return (
    <Link href={path + searchOf({ ...filter, ...where }, own)} className={className}>
      {children}
    </Link>
  );
}

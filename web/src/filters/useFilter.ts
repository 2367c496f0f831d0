import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { RecordFilter } from '../../../src/model/index.ts';
import { readFilter, searchOf } from './search.ts';

const FILTER_KEYS = 'from to actor action speaker outlet country grade text decided disagreeing box near'.split(' ');

export interface FilterInAddress {
  readonly filter: RecordFilter;
  /** Changes some conditions and keeps the rest; undefined takes a condition away. */
  readonly change: (patch: { [key in keyof RecordFilter]?: RecordFilter[key] | undefined }) => void;
  /** The address of another page under the same filter. */
  readonly to: (path: string, own?: Readonly<Record<string, string | null>>) => string;
}

/** The filter shared by all pages, kept in the address bar, so that a link is a view. */
export function useFilter(): FilterInAddress {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const filter = useMemo(() => readFilter(search), [search]);
  const change = useCallback<FilterInAddress['change']>(
    (patch) => {
      const next = Object.fromEntries(
        Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined),
      );
      navigate(path + searchOf(next as RecordFilter, ownParams(search)));
    },
    [filter, navigate, path, search],
  );
  const to = useCallback<FilterInAddress['to']>((target, own) => target + searchOf(filter, own), [filter]);
  return { filter, change, to };
}

/** What a page keeps in the address beside the filter: a tab, a day on the slider. */
export function usePageParam(key: string): readonly [string | null, (value: string | null) => void] {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const set = (value: string | null) =>
    navigate(path + searchOf(readFilter(search), { ...ownParams(search), [key]: value }), { replace: true });
  return [new URLSearchParams(search).get(key), set];
}

function ownParams(search: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(search)].filter(([key]) => !FILTER_KEYS.includes(key)));
}

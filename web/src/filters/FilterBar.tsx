import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import type { RecordFilter } from '../../../src/model/index.ts';
import { actionsQuery } from '../api/queries.ts';
import { useKeys } from '../ui/keys.ts';
import { words } from '../ui/terms.ts';
import { GRADES } from './search.ts';
import { type FilterInAddress, useFilter } from './useFilter.ts';

/** What is looked at: one line that all pages share; it stands in the address, so that a link is a view. */
export function FilterBar() {
  const shared = useFilter();
  const search = useRef<HTMLInputElement>(null);
  useKeys([{ key: '/', does: 'search the reports', run: () => search.current?.focus() }]);
  const [open, setOpen] = useState(false);
  return (
    <search className="filters">
      <button type="button" className="link-button fold" aria-expanded={open} onClick={() => setOpen(!open)}>
        Conditions
      </button>
      <form className={open ? 'filter-form open' : 'filter-form'} onSubmit={(event) => searchFor(event, shared)}>
        <label>
          <span>Words</span>
          <input
            ref={search}
            key={shared.filter.text ?? ''}
            type="search"
            name="text"
            defaultValue={shared.filter.text ?? ''}
            placeholder="in the reports"
            maxLength={500}
          />
        </label>
        <Day name="from" label="From" shared={shared} />
        <Day name="to" label="To" shared={shared} />
        <ActionChoice shared={shared} />
        <GradeChoice shared={shared} />
        <label className="check">
          <input
            type="checkbox"
            checked={shared.filter.disagreeing ?? false}
            onChange={(event) => shared.change({ disagreeing: event.target.checked || undefined })}
          />
          they disagree
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={shared.filter.decided === false}
            onChange={(event) => shared.change({ decided: event.target.checked ? false : undefined })}
          />
          undecided
        </label>
      </form>
      <Conditions shared={shared} />
    </search>
  );
}

interface Shared {
  readonly shared: FilterInAddress;
}

function searchFor(event: FormEvent<HTMLFormElement>, { change }: FilterInAddress) {
  event.preventDefault();
  const text = String(new FormData(event.currentTarget).get('text') ?? '').trim();
  change({ text: text === '' ? undefined : text });
}

function Day({ name, label, shared }: Shared & { readonly name: 'from' | 'to'; readonly label: string }) {
  return (
    <label>
      <span>{label}</span>
      <input
        type="date"
        value={shared.filter[name] ?? ''}
        onChange={(event) => shared.change({ [name]: event.target.value || undefined })}
      />
    </label>
  );
}

function ActionChoice({ shared: { filter, change } }: Shared) {
  const { data } = useQuery(actionsQuery);
  return (
    <label>
      <span>What</span>
      <select
        value={filter.action?.[0] ?? ''}
        onChange={(event) => change({ action: event.target.value ? [event.target.value] : undefined })}
      >
        <option value="">anything</option>
        {(data?.items ?? []).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function GradeChoice({ shared: { filter, change } }: Shared) {
  return (
    <label>
      <span>Grade</span>
      <select
        value={filter.grade?.[0] ?? ''}
        onChange={(event) => {
          const grade = GRADES.find((each) => each === event.target.value);
          change({ grade: grade ? [grade] : undefined });
        }}
      >
        <option value="">any</option>
        {GRADES.map((grade) => (
          <option key={grade}>{grade}</option>
        ))}
      </select>
    </label>
  );
}

/** Conditions that came by a link and have no field of their own, each with a way out. */
function Conditions({ shared: { filter, change } }: Shared) {
  const listed = (['actor', 'speaker', 'outlet', 'country'] as const).flatMap((key) =>
    (filter[key] ?? []).map((value) => ({ key, value, without: filter[key]?.filter((other) => other !== value) })),
  );
  const all = [
    ...listed.map(({ key, value, without }) => ({
      text: `${key}: ${key === 'actor' ? words(value) : value}`,
      drop: () => change({ [key]: without?.length ? without : undefined }),
    })),
    ...(filter.box ? [{ text: 'a part of the map', drop: () => change({ box: undefined }) }] : []),
    ...(filter.near ? [{ text: `within ${filter.near.km} km`, drop: () => change({ near: undefined }) }] : []),
  ];
  if (Object.keys(filter).length === 0) return null;
  return (
    <p className="conditions">
      {all.map(({ text, drop }) => (
        <button key={text} type="button" className="chip" onClick={drop} title="Take this condition away">
          {text} <span aria-hidden="true">×</span>
        </button>
      ))}
      <button type="button" className="link-button" onClick={() => change(nothing(filter))}>
        Clear all conditions
      </button>
    </p>
  );
}

function nothing(filter: RecordFilter): { [key in keyof RecordFilter]?: undefined } {
  return Object.fromEntries(Object.keys(filter).map((key) => [key, undefined]));
}

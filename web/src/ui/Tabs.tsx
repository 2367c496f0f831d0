interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: Readonly<Record<Key, string>>;
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

/** A few ways to look at the same thing, one of them chosen. */
export function Tabs<Key extends string>({ label, tabs, value, onChange }: TabsProps<Key>) {
  return (
    <fieldset className="choices" aria-label={label}>
      {(Object.keys(tabs) as Key[]).map((key) => (
        <button key={key} type="button" className="chip" aria-pressed={key === value} onClick={() => onChange(key)}>
          {tabs[key]}
        </button>
      ))}
    </fieldset>
  );
}

import { useQuery } from '@tanstack/react-query';
import { actionsQuery } from '../../api/queries.ts';

interface ActionEditorProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** An action of the codebook, with its definition. */
export function ActionEditor({ value, onChange }: ActionEditorProps) {
  const { data } = useQuery(actionsQuery);
  const actions = data?.items ?? [];
  return (
    <>
      <select aria-label="Action" value={value} onChange={(event) => onChange(event.target.value)}>
        {actions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <p className="faint">{actions.find(({ id }) => id === value)?.definition}</p>
    </>
  );
}

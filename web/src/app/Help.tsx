import { Dialog } from '../ui/Dialog.tsx';
import { useActiveKeys } from '../ui/keys.ts';
import { Legend } from '../ui/Marked.tsx';

/** The keys that do something on the page that is shown, and what its marks mean. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const keys = useActiveKeys();
  return (
    <Dialog title="Keys of this page" onClose={onClose}>
      <dl className="keys">
        {keys.map(({ key, does }) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>Tab</kbd>
          </dt>
          <dd>to every link and button</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>closes a window</dd>
        </div>
      </dl>
      <h3>Marks in quoted words</h3>
      <Legend />
    </Dialog>
  );
}

/** Says that a decision was not kept, and why; nothing where it was. */
export function NotSaved({ error }: { readonly error: Error | null }) {
  return error ? (
    <p className="problem" role="alert">
      Not saved: {error.message}
    </p>
  ) : null;
}

/** Tells whoever listens that incidents, decisions or reports have changed. */
export class Changes {
  readonly #listeners = new Set<() => void>();

  /** Calls `listener` at every change, until the returned function is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  get listeners(): number {
    return this.#listeners.size;
  }
}

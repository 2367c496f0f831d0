/** Errors that Ascribe raises on purpose. `code` is stable; `exitCode` is what the command line ends with. */
export class AscribeError extends Error {
  readonly code: string;
  readonly exitCode: number = 1;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.name = new.target.name;
  }
}

/** A report, file, page or line that can't be used; the run goes on. */
export class InputError extends AscribeError {}

/** The command was called in a way that it does not understand; says what to do. */
export class UsageError extends AscribeError {
  override readonly exitCode = 2;
}

/** A row of `knowledge/` that is wrong; `file` and `line` say where. */
export class KnowledgeError extends AscribeError {
  override readonly exitCode = 2;
  readonly file: string;
  readonly line: number;
  /** What is wrong, without the place. */
  readonly reason: string;

  constructor(code: string, reason: string, file: string, line: number) {
    super(code, `${file}:${line}: ${reason}`);
    this.reason = reason;
    this.file = file;
    this.line = line;
  }
}

/** The outside world refused: network, file system, a limit on either. */
export class EffectError extends AscribeError {}

/** What is wrong with an input: `field` is the path of the form field ("visitors.0.documentNo"), absent when it concerns the whole. */
export interface Problem {
  field?: string;
  message: string;
  /** The rule in whose parameter the cause lies, for a way to where it is set. */
  rule?: string;
}

/** A value, or the problems that stand in its way. Domain functions return it instead of throwing. */
export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/** Wraps a value as a success. */
export const success = <T>(value: T): Result<T> => ({ ok: true, value });

/** A failure with one problem; `field` names the form field it stands under. */
export const failure = <T = never>(message: string, field?: string): Result<T> => ({
  ok: false,
  problems: [field === undefined ? { message } : { field, message }],
});

/** A failure with the problems given, or a success with the value when there are none. */
export const unless = <T>(problems: Problem[], value: () => T): Result<T> =>
  problems.length > 0 ? { ok: false, problems } : success(value());

/** Marks a branch that the types say cannot be reached; throws if data from outside reaches it all the same. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}

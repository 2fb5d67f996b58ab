import { resolve } from "node:path";

const given = () =>
  JSON.parse(process.env.QIANTAI_OPTIONS ?? '{"args":[],"cwd":"."}') as {
    args: string[];
    cwd: string;
  };

/** A word or figure that a program was called with: "kills" of `--only kills`. */
export function programWord(name: string): string | undefined {
  const { args } = given();
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
}

/** The options that `npm run demo -- --out DIR` and the like were called with; folders are taken from where the caller stands. */
export function programOption(name: string): string | undefined {
  const value = programWord(name);
  return value === undefined ? undefined : resolve(given().cwd, value);
}

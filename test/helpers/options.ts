import { resolve } from "node:path";

const given = () =>
  JSON.parse(process.env.QIANTAI_OPTIONS ?? '{"args":[],"cwd":"."}') as {
    args: string[];
    cwd: string;
  };

/** What stands behind an option of `npm run demo -- --story NAME` and the like, as it was typed. */
export function programWord(name: string): string | undefined {
  const { args } = given();
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args[at + 1];
}

/** The folder or file of an option such as `--out DIR`, taken from where the caller stands. */
export function programOption(name: string): string | undefined {
  const value = programWord(name);
  return value === undefined ? undefined : resolve(given().cwd, value);
}

import { resolve } from "node:path";

/** The options that `npm run demo -- --out DIR` and the like were called with; folders are taken from where the caller stands. */
export function programOption(name: string): string | undefined {
  const { args, cwd } = JSON.parse(process.env.QIANTAI_OPTIONS ?? '{"args":[],"cwd":"."}') as {
    args: string[];
    cwd: string;
  };
  const at = args.indexOf(`--${name}`);
  const value = at < 0 ? undefined : args[at + 1];
  return value === undefined ? undefined : resolve(cwd, value);
}

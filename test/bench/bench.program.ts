import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { programOption } from "#test/helpers/options.ts";
import { benchCommit } from "./commit.ts";
import { benchPrint } from "./print.ts";
import { benchStart } from "./start.ts";

it("measures", async () => {
  const only = process.env.QIANTAI_BENCH;
  const result = {
    ...(only === undefined || only === "commit" ? { commit: await benchCommit() } : {}),
    ...(only === undefined || only === "print" ? { print: await benchPrint() } : {}),
    ...(only === undefined || only === "start" ? { start: await benchStart() } : {}),
  };
  console.log(JSON.stringify(result, null, 2));
  const file = programOption("json");
  if (file) writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
});

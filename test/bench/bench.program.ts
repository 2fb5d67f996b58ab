import { writeFileSync } from "node:fs";
import { it } from "vitest";
import { programOption } from "#test/helpers/options.ts";
import { benchCommit } from "./commit.ts";
import { benchStatistics } from "./complaints.ts";
import { benchPrint } from "./print.ts";
import { benchScale } from "./scale.ts";
import { benchSearch } from "./search.ts";
import { benchStart } from "./start.ts";

/** QIANTAI_BENCH names the only part that is wanted. */
const isWanted = (part: string) => [undefined, part].includes(process.env.QIANTAI_BENCH);

it("measures", async () => {
  const commit = isWanted("commit") ? { commit: await benchCommit() } : {};
  const print = isWanted("print") ? { print: await benchPrint() } : {};
  const search = isWanted("search") ? { search: await benchSearch() } : {};
  const statistics = isWanted("statistics") ? { statistics: await benchStatistics() } : {};
  const start = isWanted("start") ? await benchStart() : {};
  const { start: largeStart, ...scale } = isWanted("scale") ? await benchScale() : { start: {} };
  const result = {
    ...commit,
    ...print,
    ...search,
    ...statistics,
    ...scale,
    start: { ...start, ...largeStart },
  };
  console.log(JSON.stringify(result, null, 2));
  const file = programOption("json");
  if (file) writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
});

import type { DueItem, Feature } from "#renderer/ui/feature.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { exitPassTable } from "#shared/domain/passes/pass-table.ts";
import { pendingPieces } from "#shared/domain/passes/returns.ts";
import { PassesPage } from "./PassesPage.tsx";

const dueItem = (pass: ExitPass): DueItem => ({
  kind: "归还",
  icon: "release",
  who: pass.customer.name,
  grade: pass.customer.grade,
  what: `出门物品还有 ${pendingPieces(pass)} 件未还，携带人${pass.carrier}`,
  number: pass.id,
  person: pass.issued?.byName ?? "",
  path: `/passes/${pass.id}`,
});

/** 放行. */
export const passesFeature: Feature = {
  id: "passes",
  label: "放行",
  icon: "release",
  path: "/passes",
  order: 60,
  keys: [{ key: "F6", label: "开出门条", path: "/passes/new" }],
  routes: [{ path: "/passes/*?", component: PassesPage }],
  due: { [exitPassTable.name]: dueItem },
};

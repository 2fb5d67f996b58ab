import type { Feature } from "#renderer/ui/feature.ts";
import { CustomersPage } from "./CustomersPage.tsx";
import { ExportPage } from "./transfer/ExportPage.tsx";
import { ImportPage } from "./transfer/ImportPage.tsx";
import { ListPage } from "./transfer/ListPage.tsx";

export const customersFeature: Feature = {
  id: "customers",
  label: "客户",
  icon: "customer",
  path: "/customers",
  order: 10,
  keys: [{ key: "F7", label: "新建客户", path: "/customers/new" }],
  routes: [
    { path: "/customers/import", component: ImportPage },
    { path: "/customers/export", component: ExportPage },
    { path: "/customers/list", component: ListPage },
    { path: "/customers/:id?/:action?", component: CustomersPage },
  ],
};

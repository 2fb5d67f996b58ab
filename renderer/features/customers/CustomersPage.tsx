import { useLocation, useParams, useSearchParams } from "wouter";
import { useListWidth } from "#renderer/state/list-width.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SplitView } from "#renderer/ui/frame/SplitView.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { CustomerList } from "./CustomerList.tsx";
import { CustomerRecord } from "./CustomerRecord.tsx";
import { EditCustomer } from "./EditCustomer.tsx";
import { NewCustomer } from "./NewCustomer.tsx";

/** 客户: everybody on file at the left, one file or form at the right. */
export function CustomersPage() {
  const { id, action } = useParams<{ id?: string; action?: string }>();
  const [, navigate] = useLocation();
  const [width, setWidth] = useListWidth("customers");
  const [search] = useSearchParams();
  const name = search.get("name") ?? "";
  const choose = (chosen: string) => navigate(`/customers/${chosen}`, { replace: true });
  return (
    <SplitView
      width={width}
      onWidthChange={setWidth}
      list={<CustomerList selected={id === "new" ? undefined : id} onSelect={choose} />}
      record={
        id === undefined ? (
          <NothingChosen onCreate={() => navigate("/customers/new")} />
        ) : id === "new" ? (
          <NewCustomer key={name} name={name} />
        ) : action === "edit" ? (
          <EditCustomer key={id} id={id} />
        ) : (
          <CustomerRecord key={id} id={id} />
        )
      }
    />
  );
}

function NothingChosen({ onCreate }: { onCreate: () => void }) {
  return (
    <EmptyState
      icon="customer"
      title="从左边选一位客户"
      text="这里是客户档案：资料、联系人、往来、未结事项和留痕。"
      action={
        <Action kind="main" keys="F7" onClick={onCreate}>
          新建客户
        </Action>
      }
    />
  );
}

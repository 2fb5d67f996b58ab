import { AutoComplete } from "antd";
import { useDesk } from "#renderer/data/live.ts";
import { useHits } from "#renderer/data/search/use-search.ts";
import { useField } from "#renderer/ui/form/form-context.ts";
import { namedList } from "#renderer/ui/form/named-list.tsx";
import { statusOf } from "#renderer/ui/form/TextInputs.tsx";
import { type CustomerSnapshot, customerSnapshotOf } from "#shared/domain/common/snapshots.ts";
import { type Customer, customerTable } from "#shared/domain/customers/customer.ts";
import { GradeOf } from "./GradeOf.tsx";

/** People, staff and documents take up to fourteen places of an answer; the picker wants customers. */
const SEARCHED = 30;
const OFFERED = 8;

interface Props {
  value: CustomerSnapshot | undefined;
  onChange: (customer: CustomerSnapshot | undefined) => void;
  /** Runs with the whole file of a customer that was chosen, for prefilling. */
  onPick?: (customer: Customer) => void;
  placeholder?: string;
  autoFocus?: boolean;
}

/**
 * A customer, found while typing by name, pinyin, phone or number; stands inside a Field. What is typed and not chosen is the name of a customer
 * who is not on file.
 */
export function CustomerPicker({
  value,
  onChange,
  onPick,
  placeholder = "名称、拼音、电话",
  autoFocus = false,
}: Props) {
  const { store } = useDesk();
  const field = useField();
  const typed = value?.name ?? "";
  const searching = value !== undefined && value.id === undefined;
  const answer = useHits(searching ? typed : "", SEARCHED);
  const found = answer?.hits ?? [];
  const hits = found
    .filter(({ kind }) => kind === "customer" || kind === "contact")
    .slice(0, OFFERED);
  const isUnknown = searching && hits.length === 0 && answer?.query === typed;
  const choose = async (id: string) => {
    const row = await store.db.records.get([customerTable.name, id]);
    const customer = row?.record as unknown as Customer | undefined;
    if (!customer) return;
    onChange(customerSnapshotOf(customer));
    onPick?.(customer);
  };
  const type = (name: string) => onChange(name === "" ? undefined : { name });
  return (
    <div className="customer-picker">
      <AutoComplete
        {...field.attributes}
        value={typed}
        options={hits.map(({ id, title, detail }) => ({
          value: id,
          "aria-label": `${title}，${detail}`,
          label: <HitLine title={title} detail={detail} />,
        }))}
        popupRender={namedList}
        notFoundContent={
          isUnknown ? <p className="select-nothing">档案里没有，就按这个名称登记</p> : null
        }
        placeholder={placeholder}
        autoFocus={autoFocus}
        popupMatchSelectWidth={360}
        defaultActiveFirstOption={false}
        status={statusOf(field)}
        onSelect={(id: string) => void choose(id)}
        onSearch={type}
      />
      {value?.id && <GradeOf grade={value.grade} />}
    </div>
  );
}

function HitLine({ title, detail }: { title: string; detail: string }) {
  return (
    <span className="choice">
      {title}
      <small>{detail}</small>
    </span>
  );
}

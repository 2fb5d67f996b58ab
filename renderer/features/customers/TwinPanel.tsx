import "./customers.css";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { useForm } from "#renderer/ui/form/form-context.ts";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { GradeMark, StateChip } from "#renderer/ui/panel/Marks.tsx";
import { customerLine } from "#shared/domain/customers/customer.ts";
import type { Likeness } from "#shared/domain/customers/likeness.ts";
import type { Twin, Twins } from "./use-twins.ts";

const whyLabels: Record<Likeness, string> = {
  code: "代码相同",
  name: "名称相同",
  phone: "电话相同",
};

interface Props extends Twins {
  reason: string;
  onReason: (reason: string) => void;
  onOpen: (id: string) => void;
  /** They are not the same customer; then the form is saved. Left out where nothing new is made. */
  onAgree?: (() => void) | undefined;
  /** There is something to compare by. */
  typed: boolean;
  /** Somebody has tried to save without looking. */
  asked: boolean;
  busy: boolean;
}

/** 查重, beside the form: files that may be the same customer, while one types. */
export function TwinPanel(props: Props) {
  const { twins, similar, onOpen, typed } = props;
  return (
    <aside className="twins" aria-label="查重">
      <h2>查重</h2>
      {twins.length === 0 && similar.length === 0 && <None typed={typed} />}
      {twins.length > 0 && <Found {...props} />}
      {similar.length > 0 && (
        <>
          <h3>名称相近</h3>
          <ul>
            {similar.map(({ id, title, detail }) => (
              <li key={id}>
                <div className="row">
                  <b className="grow ellipsis">{title}</b>
                  <Action size="small" label={`打开 ${title}`} onClick={() => onOpen(id)}>
                    打开
                  </Action>
                </div>
                <small className="ellipsis">{detail}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}

const None = ({ typed }: Pick<Props, "typed">) =>
  typed ? (
    <p className="twins-none">
      <Icon name="check" size={16} />
      没有名称、电话或代码相同的客户
    </p>
  ) : (
    <p className="text-tertiary text-table">写下名称、电话或代码，这里就查是不是已经有这位客户。</p>
  );

function Found(props: Props) {
  const { twins, reason, onReason, onOpen, onAgree, asked, busy } = props;
  const form = useForm();
  const sameCode = twins.some(({ why }) => why.includes("code"));
  return (
    <>
      <p className={asked ? "twins-warning text-over" : "twins-warning"} role="status">
        <Icon name="alert" size={16} />
        {asked ? "请先确认是不是同一位客户" : "可能已经有这位客户"}
      </p>
      <ul>
        {twins.map((twin) => (
          <TwinLine key={twin.customer.id} twin={twin} onOpen={onOpen} />
        ))}
      </ul>
      {sameCode && (
        <Field label="仍然新建的原因" name="duplicateReason">
          <TextInput value={reason} onChange={onReason} maxLength={200} />
        </Field>
      )}
      {onAgree && (
        <Action
          kind="plain"
          busy={busy}
          onClick={() => {
            onAgree();
            form.save?.();
          }}
        >
          仍然新建
        </Action>
      )}
    </>
  );
}

function TwinLine({ twin: { customer, why }, onOpen }: { twin: Twin; onOpen: Props["onOpen"] }) {
  return (
    <li>
      <div className="row">
        <b className="ellipsis">{customer.name}</b>
        {customer.grade && <GradeMark grade={customer.grade} />}
        <span className="grow" />
        <Action size="small" label={`打开 ${customer.name}`} onClick={() => onOpen(customer.id)}>
          打开
        </Action>
      </div>
      <small className="ellipsis">{customerLine(customer)}</small>
      <div className="row">
        {why.map((each) => (
          <StateChip key={each} tone={each === "code" ? "over" : "soon"}>
            {whyLabels[each]}
          </StateChip>
        ))}
        {customer.archived && <StateChip>已归档</StateChip>}
      </div>
    </li>
  );
}

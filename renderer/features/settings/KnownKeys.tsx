import { useState } from "react";
import { useList } from "#renderer/data/live.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextArea } from "#renderer/ui/form/TextInputs.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { importPassKey, stopPassKey } from "#shared/domain/passes/gate/key-actions.ts";
import { fingerprintOf, type PassKey } from "#shared/domain/passes/gate/pass-key.ts";

const columns: Column<PassKey>[] = [
  { title: "前台", cell: ({ organisation, deskCode }) => `${organisation} 前台 ${deskCode}` },
  {
    title: "指纹",
    cell: ({ publicKey }) => <span className="num">{fingerprintOf(publicKey)}</span>,
  },
  { title: "用途", cell: ({ own }) => (own ? "本前台签发" : "只验真") },
  {
    title: "状态",
    cell: ({ stopped }) => (stopped ? `已停用：${stopped.reason}` : "有效"),
  },
  { title: "", cell: (key) => !key.stopped && <StopKey passKey={key} />, width: "84px" },
];

/** The keys by which this desk verifies: its own, and those of other desks. */
export function KnownKeys() {
  const keys = useList<PassKey>("pass.keys").records ?? [];
  const { save, problems, saving } = useSave(importPassKey);
  const [card, setCard] = useState("");
  const take = async () => {
    if (await save({ card })) setCard("");
  };
  return (
    <section className="settings-part" aria-label="认得的公钥">
      <h2>认得的公钥</h2>
      {keys.length > 0 ? (
        <DataTable
          label="认得的公钥"
          columns={columns}
          rows={keys}
          rowKey={({ id }) => id}
          isVoid={({ stopped }) => stopped !== undefined}
        />
      ) : (
        <p className="text-tertiary">
          还没有。第一次开具出门条以后，这里会有本前台自己的；别的前台的公钥在下面导入。
        </p>
      )}
      <Field
        label="导入公钥"
        problem={problems[0]?.message}
        hint="扫对方「设置 → 门岗」里的二维码，或整段粘贴"
      >
        <TextArea value={card} onChange={setCard} rows={3} maxLength={1000} />
      </Field>
      <div>
        <Action busy={saving} onClick={() => void take()}>
          导入
        </Action>
      </div>
    </section>
  );
}

function StopKey({ passKey: { id, organisation, deskCode, own } }: { passKey: PassKey }) {
  const { save, problems, saving } = useSave(stopPassKey);
  const [asking, setAsking] = useState(false);
  const confirm = async (reason: string) => {
    if (await save({ id, reason })) setAsking(false);
  };
  const whose = own ? "本前台" : `${organisation} 前台 ${deskCode}`;
  return (
    <>
      <Action size="small" kind="danger" onClick={() => setAsking(true)}>
        停用
      </Action>
      <ConfirmDanger
        open={asking}
        title={`停用${whose}的公钥？`}
        text="停用以后，用它签发的出门条扫码都会被拒绝，已经打印的也一样；按编号仍查得到本前台的出门条。"
        actionLabel="停用"
        reasonLabel="停用原因"
        busy={saving}
        problem={problems[0]?.message}
        onConfirm={(reason) => void confirm(reason)}
        onCancel={() => setAsking(false)}
      />
    </>
  );
}

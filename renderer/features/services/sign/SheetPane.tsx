import { useState } from "react";
import { previewLine } from "#renderer/record/preview-line.ts";
import { usePrint, usePrintings } from "#renderer/record/use-print.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { useBoxWidth } from "#renderer/ui/frame/use-box-width.ts";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import type { Sheet } from "#shared/domain/services/sheet-schema.ts";
import { FormPreview } from "#shared/forms/FormPreview.tsx";
import { formSpecs } from "#shared/forms/specs.ts";
import { sheetPrint } from "../print-data.ts";
import type { TaskProps } from "../task-props.ts";

interface Props extends TaskProps {
  signatures: Sheet["signatures"];
  wide: boolean;
  onWide: (wide: boolean) => void;
}

const spec = formSpecs.serviceSheet;

/** The sheet as it prints, with what has just been written. Prints what has been saved. */
export function SheetPane({ order, around, signatures, wide, onWide }: Props) {
  const { box, width } = useBoxWidth<HTMLDivElement>();
  return (
    <aside className="sheet-pane" aria-label="服务记录单">
      <div className="sheet-head">
        <b>服务记录单</b>
        <span className="grow text-tertiary text-table">第 {order.sheet.version} 版·A4</span>
        <Action kind="quiet" icon="search" onClick={() => onWide(!wide)}>
          {wide ? "缩小" : "放大"}
        </Action>
        <PrintSheet order={order} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a sheet that scrolls must be reachable by keyboard */}
      <section className="sheet-paper" ref={box} tabIndex={0} aria-label="预览">
        {width > 0 && (
          <FormPreview
            form="serviceSheet"
            data={sheetPrint(order, signatures)}
            print={previewLine(around, order.id)}
            copy={spec.copies[0] ?? ""}
            width={width - 48}
          />
        )}
      </section>
    </aside>
  );
}

/** Prints at once; from the second time on a reason is asked for first. */
function PrintSheet({ order }: Pick<Props, "order">) {
  const { version } = order.sheet;
  const times = usePrintings(spec.name, order.id, version);
  const { print, printing, problem } = usePrint();
  const [reason, setReason] = useState<string>();
  const send = async () => {
    if (times > 0 && reason === undefined) {
      setReason("");
      return;
    }
    const sent = await print({
      form: spec.name,
      number: order.id,
      version,
      subject: `serviceOrder:${order.id}`,
      data: sheetPrint(order),
      copies: spec.copies,
      reason: reason || undefined,
    });
    if (sent) setReason(undefined);
  };
  useKeys("page", [{ key: "Ctrl P", label: "打印", run: () => void send() }]);
  return (
    <>
      {reason !== undefined && (
        <Field label="补打原因" hideLabel problem={problem}>
          <TextInput value={reason} onChange={setReason} placeholder="补打原因" maxLength={100} />
        </Field>
      )}
      {reason === undefined && problem && <span className="text-over text-table">{problem}</span>}
      <Action icon="print" keys="Ctrl P" busy={printing} onClick={() => void send()}>
        打印
      </Action>
    </>
  );
}

import { useState } from "react";
import { useDraft } from "#renderer/record/use-draft.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import type { Sheet } from "#shared/domain/services/sheet-schema.ts";
import type { TaskProps } from "../task-props.ts";
import { ExcusePane } from "./ExcusePane.tsx";
import { PaperPane } from "./PaperPane.tsx";
import { RefusalPane } from "./RefusalPane.tsx";
import { ScreenPane } from "./ScreenPane.tsx";
import { SheetPane } from "./SheetPane.tsx";
import { emptySigning, livingSignatures, type SignValues } from "./sign-values.ts";

/** What the sheet shows while it is being signed: what has been saved, and what is being written. */
function signaturesShown(
  order: ServiceOrder,
  values: SignValues,
  now: string,
): Sheet["signatures"] {
  return { ...order.sheet.signatures, ...livingSignatures(values, now) };
}

/** 客户签字: pads at the left, the sheet itself at the right filling as they are signed. Paper and no signature are as near. */
export function SignScreen({ order, around, task }: TaskProps & { task: string }) {
  const [first] = useState(() => emptySigning(order));
  const key = `service.sign${order.id} ${order.sheet.version}`;
  const draft = useDraft(key, first);
  const [wide, setWide] = useState(false);
  if (!draft.ready) return null;
  const Pane = { paper: PaperPane, excuse: ExcusePane, refuse: RefusalPane }[task] ?? ScreenPane;
  return (
    <div className={wide ? "sign-screen sign-wide" : "sign-screen"}>
      <Pane order={order} around={around} {...draft} />
      <SheetPane
        order={order}
        around={around}
        signatures={signaturesShown(order, draft.values, around.now)}
        wide={wide}
        onWide={setWide}
      />
    </div>
  );
}

import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { collectPayment } from "#shared/domain/services/actions/payment.ts";
import { type PaymentMethod, paymentLabels } from "#shared/domain/services/labels.ts";
import type { IsoTime } from "#shared/lib/time.ts";
import { FeeBox } from "../record/FeeBox.tsx";
import type { TaskProps } from "../task-props.ts";
import { TaskPane, useBack } from "./TaskPane.tsx";

const methods = choicesOf(paymentLabels);

/** 收款: how and when the customer paid. Finance has the money by close of business. */
export function CollectTask({ order, around }: TaskProps) {
  const back = useBack(order);
  const { save, problems, saving } = useSave(collectPayment);
  const [method, setMethod] = useState<PaymentMethod>();
  const [receivedAt, setReceivedAt] = useState<IsoTime | undefined>(around.now);
  const [invoiceNo, setInvoiceNo] = useState("");
  const collect = async () => {
    if (await save({ id: order.id, method, receivedAt, invoiceNo })) back();
  };
  return (
    <TaskPane
      order={order}
      label="收款"
      problems={problems}
      busy={saving}
      missing={method === undefined ? ["收款方式"] : []}
      hint="款项当天交财务，财务签收前列在今日"
      onSubmit={() => void collect()}
    >
      <div className="order-body">
        <FieldGrid columns={2}>
          <Field label="收款方式" name="method" span={2}>
            <SegmentedInput value={method} onChange={setMethod} choices={methods} />
          </Field>
          <Field label="收款时间" name="receivedAt">
            <DateTimeInput value={receivedAt} onChange={setReceivedAt} />
          </Field>
          <Field label="发票号码" name="invoiceNo">
            <TextInput value={invoiceNo} onChange={setInvoiceNo} maxLength={40} />
          </Field>
        </FieldGrid>
        <FeeBox fee={order.fee} warranty={order.warranty} />
      </div>
    </TaskPane>
  );
}

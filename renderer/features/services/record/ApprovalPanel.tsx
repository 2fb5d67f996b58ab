import { useState } from "react";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { roleLabels } from "#shared/domain/common/staff-roles.ts";
import { approveOrder } from "#shared/domain/services/actions/dispatch.ts";
import { answerExcuse } from "#shared/domain/services/actions/signing.ts";
import type { Decision } from "#shared/domain/services/labels.ts";
import { openRequest, type ServiceOrder } from "#shared/domain/services/order.ts";
import { answerersOf, answerProblem } from "#shared/domain/services/requests.ts";
import type { TaskProps } from "../task-props.ts";

/** What is asked, in a line; what the head consents to besides. */
function question(order: ServiceOrder): { title: string; text: string } {
  const { excuse, outsideHelp, engineers } = order;
  if (order.state === "finished")
    return { title: "申请不签服务记录单", text: excuse?.reason ?? "" };
  const people = engineers.map(({ name }) => name).join("、");
  const help = outsideHelp ? `请外协 ${outsideHelp.who}：${outsideHelp.reason}` : "";
  return { title: "申请派工", text: [people && `派 ${people}`, help].filter(Boolean).join("；") };
}

/** A request on an order: for those who answer it with 同意, 退回 and 不同意, for others as a note of what is waited for. */
export function ApprovalPanel({ order, around }: TaskProps) {
  const request = openRequest(order);
  if (!request) return null;
  const { title, text } = question(order);
  const asked = (
    <>
      {text} <span className="text-tertiary">{request.byName} 提出，</span>
      <Time at={request.at} />
    </>
  );
  const problem = answerProblem(request, around.actor);
  if (problem !== undefined) {
    const roles = answerersOf(request).map((role) => roleLabels[role]);
    return (
      <Notice tone="info" icon="stamp" title={`${title}，等${roles.join("或")}审批`}>
        {asked}
      </Notice>
    );
  }
  return (
    <section className="approval" aria-label="审批">
      <div className="row">
        <b>{title}</b>
        <span className="grow text-secondary">{asked}</span>
      </div>
      <Answer order={order} />
    </section>
  );
}

function Answer({ order }: { order: ServiceOrder }) {
  const action = order.state === "finished" ? answerExcuse : approveOrder;
  const { save, problems, saving } = useSave(action);
  const [opinion, setOpinion] = useState("");
  const answer = (decision: Decision) => () => void save({ id: order.id, decision, opinion });
  return (
    <Form label="审批" problems={problems} onSubmit={answer("agreed")} focusFirst={false}>
      <FormProblems title="还不能审批" />
      <div className="approval-answer">
        <Field label="意见" name="opinion">
          <TextInput
            value={opinion}
            onChange={setOpinion}
            placeholder="退回、不同意要写明原因"
            maxLength={200}
          />
        </Field>
        <Action kind="danger" busy={saving} onClick={answer("refused")}>
          不同意
        </Action>
        <Action busy={saving} onClick={answer("returned")}>
          退回
        </Action>
        <Action kind="main" keys="Enter" busy={saving} onClick={answer("agreed")}>
          同意
        </Action>
      </div>
    </Form>
  );
}

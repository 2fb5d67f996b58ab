import "./approval.css";
import { useState } from "react";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { houseOf, needsMinutes } from "#shared/domain/common/approvals/decide.ts";
import { barOf, turnOf, waitsFor } from "#shared/domain/common/approvals/deciders.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import { WhyFigure } from "../WhyFigure.tsx";
import { AnswerForm } from "./AnswerForm.tsx";
import type { ApprovalProps } from "./approval-props.ts";
import { ChainList } from "./ChainList.tsx";
import { PaperAnswer } from "./PaperAnswer.tsx";

/**
 * A request that waits: those whose turn it is answer it with 同意, 退回 and 不同意; others see for whom it waits, and enter what was signed on
 * paper.
 */
export function ApprovalPanel<I, P>(props: ApprovalProps<I, P>) {
  const { request, around, title, text } = props;
  const house = houseOf(around);
  const turn = turnOf(request, around.actor.id, house);
  const byPaper = needsMinutes(request, around);
  const mayEnter = mayDo(around.actor, props.paper.name);
  const [onPaper, setOnPaper] = useState(false);
  const asked = (
    <>
      {text ?? request.reason}{" "}
      <span className="text-tertiary">
        {request.asked.byName} 提出，
        <Time at={request.asked.at} />
      </span>
    </>
  );
  return (
    <section className="approval" aria-label="审批">
      <div className="row">
        <b>{title}</b>
        <span className="grow text-secondary">{asked}</span>
        {request.basis && <WhyFigure title={title} basis={request.basis} />}
      </div>
      <ChainList request={request} />
      {turn?.standsInFor && (
        <Notice tone="info" icon="stamp" title={`代${turn.standsInFor.name}审批`} />
      )}
      {turn && !onPaper && <AnswerForm {...props} />}
      {!turn && (
        <Notice tone="info" icon="stamp" title={`等${waitsFor(request, house)}审批`}>
          {barOf(request, around.actor.id, house)}
        </Notice>
      )}
      {mayEnter && onPaper && (
        <PaperAnswer {...props} byBody={byPaper} onLeave={() => setOnPaper(false)} />
      )}
      {mayEnter && !onPaper && (
        <div className="row">
          <span className="grow" />
          <Action kind="quiet" size="small" onClick={() => setOnPaper(true)}>
            {byPaper ? "登记会议纪要" : "登记纸质签字"}
          </Action>
        </div>
      )}
    </section>
  );
}

import { useLocation } from "wouter";
import { Action } from "#renderer/ui/button/Action.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { scoreLabels } from "#shared/domain/services/labels.ts";
import type { ServiceOrder } from "#shared/domain/services/order.ts";
import { type SheetState, verifySheet } from "#shared/domain/services/sheet.ts";
import type { Sheet, SheetSignature } from "#shared/domain/services/sheet-schema.ts";

const states: Record<SheetState, { tone: "ok" | "over" | "void"; text: string }> = {
  intact: { tone: "ok", text: "摘要相符，与签字时一致" },
  altered: { tone: "over", text: "摘要不符，内容在签字后被改动" },
  unsigned: { tone: "void", text: "还没有签字" },
};

/** The versions of the sheet: who signed when and how, and whether each still says what was signed. */
export function SheetTab({ order }: { order: ServiceOrder }) {
  const { tone, text } = states[verifySheet(order)];
  const { excuse } = order;
  const [, navigate] = useLocation();
  return (
    <div className="stack">
      <div className="row">
        <b>服务记录单第 {order.sheet.version} 版</b>
        <StateChip tone={tone}>{text}</StateChip>
        <span className="grow" />
        <Action size="small" icon="scan" onClick={() => navigate(`/services/check/${order.id}`)}>
          校验纸质单据
        </Action>
      </div>
      <SheetFacts sheet={order.sheet} />
      {excuse && (
        <Notice
          tone="info"
          icon="stamp"
          title={excuse.answer?.decision === "agreed" ? "经同意不签字" : "申请过不签字"}
        >
          {excuse.reason}（{excuse.byName} <Time at={excuse.at} />）
          {excuse.answer && `；${excuse.answer.byName}：${excuse.answer.opinion ?? ""}`}
        </Notice>
      )}
      {[...order.sheets].reverse().map((sheet) => (
        <section key={sheet.version} className="stack" aria-label={`第 ${sheet.version} 版`}>
          <div className="row">
            <b>第 {sheet.version} 版</b>
            <StateChip tone="void">已被新版代替</StateChip>
            <span className="text-secondary text-table">{sheet.replaced?.reason}</span>
          </div>
          <SheetFacts sheet={sheet} />
        </section>
      ))}
    </div>
  );
}

/** Who signed a version, when and how, or refused to, and the digest that binds it. */
export function SheetFacts({ sheet }: { sheet: Sheet }) {
  const { customer, engineer } = sheet.signatures;
  const { refusal } = sheet;
  return (
    <dl className="signed">
      <Signed title="客户" signed={customer} />
      {refusal && (
        <>
          <dt>客户</dt>
          <dd>
            <b>{refusal.name}</b> <Time at={refusal.at} /> 拒签：{refusal.reason}（
            {refusal.enteredBy}登记）
          </dd>
        </>
      )}
      <Signed title="服务工程师" signed={engineer} />
      {sheet.digest && (
        <>
          <dt>签字内容摘要</dt>
          <dd className="digest">{sheet.digest.match(/.{8}/g)?.join(" ")}</dd>
        </>
      )}
    </dl>
  );
}

function Signed({ title, signed }: { title: string; signed: SheetSignature | undefined }) {
  if (!signed) return null;
  const { name, at, how, document, enteredBy, score, remark } = signed;
  const paper = how === "paper" ? `纸质签字，${document}，${enteredBy}登记` : "屏幕签字";
  const judgement = [score && scoreLabels[score], remark].filter(Boolean).join("，");
  return (
    <>
      <dt>{title}</dt>
      <dd>
        <b>{name}</b> <Time at={at} /> {paper}
        {judgement && ` · ${judgement}`}
      </dd>
    </>
  );
}

import { ChainList } from "#renderer/record/approval/ChainList.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { type Fact, Facts } from "#renderer/ui/record/Facts.tsx";
import { DayText, Time } from "#renderer/ui/text/Text.tsx";
import { maskIdentity } from "#shared/domain/common/identity.ts";
import { openRequestOf, requestOf } from "#shared/domain/passes/consent.ts";
import { paperLabels, passKindLabels } from "#shared/domain/passes/labels.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { type ReturnLine, returnLines } from "#shared/domain/passes/returns.ts";

function Validity({ valid, leavesOn }: ExitPass) {
  if (!valid) return <DayText date={leavesOn} />;
  const words = valid.basis.steps?.[0] ?? leavesOn;
  return (
    <>
      <span className="num">{words}</span>{" "}
      <WhyFigure title={`有效时间：${words}`} basis={valid.basis} />
    </>
  );
}

function Released({ at, byName, gate, signed }: NonNullable<ExitPass["released"]>) {
  return (
    <>
      {gate} {byName} <Time at={at} />
      {signed ? "，扫码" : "，按编号"}
    </>
  );
}

function facts(pass: ExitPass): Fact[] {
  const { carrierDocument, returnable, returnBy, papers, grounds, endReason, released } = pass;
  const answered = openRequestOf(pass) ? undefined : requestOf(pass);
  const basis = [...papers.map((paper) => paperLabels[paper]), grounds].filter(Boolean).join("、");
  const unverified = carrierDocument.unverified;
  const number = maskIdentity(carrierDocument.number);
  return [
    { label: "出门类型", value: passKindLabels[pass.kind] },
    { label: "客户", value: pass.customer.name },
    { label: "携带人", value: pass.carrier },
    { label: "证件号码", value: unverified ? `${number}（无法核验：${unverified}）` : number },
    { label: "搬出日期", value: <Validity {...pass} /> },
    { label: "放行门岗", value: pass.gate },
    { label: "是否归还", value: returnable ? "归还" : "不归还" },
    { label: "归还日期", value: returnBy ? <DayText date={returnBy} /> : "没有" },
    { label: "放行依据", value: basis || "没有", wide: true },
    ...(answered ? [{ label: "审批", value: <ChainList request={answered} />, wide: true }] : []),
    ...(released ? [{ label: "放行", value: <Released {...released} />, wide: true }] : []),
    ...(endReason ? [{ label: "结束原因", value: endReason, wide: true }] : []),
  ];
}

const goods: Column<ReturnLine>[] = [
  { title: "序号", cell: ({ no }) => no, width: "48px" },
  { title: "品名", cell: ({ item }) => item },
  { title: "型号", cell: ({ model }) => model },
  { title: "序列号", cell: ({ serial }) => serial },
  { title: "数量", cell: ({ quantity }) => quantity, numeric: true },
  {
    title: "核对",
    cell: ({ checked, difference }) =>
      difference ? (
        <span className="text-over">{difference}</span>
      ) : (
        <span className="text-ok">{checked ? "相符" : ""}</span>
      ),
  },
];
const backColumn: Column<ReturnLine> = { title: "已还", cell: ({ back }) => back, numeric: true };

/** What is written on a pass, and its goods with what was checked and what has come back; before the check they stand in its panel. */
export function PassFacts({ pass }: { pass: ExitPass }) {
  const columns = pass.returnable && pass.issued ? [...goods, backColumn] : goods;
  return (
    <>
      <Facts facts={facts(pass)} />
      {pass.state !== "applied" && (
        <DataTable
          label="物品清单"
          columns={columns}
          rows={returnLines(pass)}
          rowKey={({ no }) => String(no)}
          isVoid={() => pass.state === "void"}
        />
      )}
    </>
  );
}

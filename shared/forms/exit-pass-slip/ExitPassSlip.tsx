import { Fragment } from "react";
import { maskIdentity } from "#shared/domain/common/identity.ts";
import { instruction } from "../exit-pass/copies.tsx";
import type { ExitPassData } from "../exit-pass/schema.ts";
import { totalOf } from "../exit-pass/total.ts";
import type { FormProps } from "../form.ts";
import { numbered, printLimit, printTime } from "../parts/format.ts";
import { SlipCode, SlipFoot, SlipHead } from "../parts/slip.tsx";
import { Tick } from "../parts/ticks.tsx";

/** Six dots of a head of 203 dpi. */
const TOKEN_MODULE_MM = 0.75;

function PassFacts({ data }: { data: ExitPassData }) {
  const facts = [
    { label: "客户", value: data.customer },
    { label: "携带人", value: data.carrier },
    { label: "证件号码", value: maskIdentity(data.carrierId) },
    { label: "搬出日期", value: data.leavesOn },
    { label: "有效至", value: printLimit(data.validUntil) },
    { label: "归还日期", value: data.returnBy },
    { label: "放行依据", value: data.grounds },
  ].filter(({ value }) => value !== undefined);
  return (
    <dl>
      {facts.map(({ label, value }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>{label === "有效至" ? <b>{value}</b> : value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Goods({ lines }: { lines: ExitPassData["lines"] }) {
  const { words, pieces } = totalOf(lines);
  return (
    <table className="items">
      <thead>
        <tr>
          <th className="no" />
          <th>物品清单</th>
          <th className="c">数量</th>
          <th className="c">点数</th>
        </tr>
      </thead>
      <tbody>
        {numbered(lines).map(({ no, item }) => (
          <tr key={no}>
            <td className="no">{no}</td>
            <td>
              {[item.name, item.model].filter(Boolean).join(" ")}
              {item.serial !== undefined && <small>{item.serial}</small>}
            </td>
            <td className="c">{item.quantity}</td>
            <td className="c">
              <Tick on={false} />
            </td>
          </tr>
        ))}
        <tr className="end">
          <td colSpan={4}>以下空白</td>
        </tr>
        <tr className="total">
          <td />
          <td>合计 {words}</td>
          <td className="c">{pieces}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

/** Who checked and who approved or issued, each with the time. */
function Doers({ check, approval, issued }: ExitPassData) {
  const doers = [
    { what: "客服现场核对", who: check?.person, at: check?.at },
    approval === undefined
      ? { what: "开具", who: issued?.person, at: issued?.at }
      : { what: `${approval.role}审批`, who: approval.person, at: approval.at },
  ];
  return (
    <div className="doers">
      {doers.map(({ what, who, at }) => (
        <p key={what}>
          <span>
            {what} {who}
          </span>
          <span>{printTime(at)}</span>
        </p>
      ))}
    </div>
  );
}

/** 《出门条》门岗联, a slip of 80 mm as long as its goods. */
export function ExitPassSlip({ data, print }: FormProps<ExitPassData>) {
  const { kind, returnable, gate, gateToken, lines } = data;
  const token = gateToken === undefined ? undefined : { text: gateToken, module: TOKEN_MODULE_MM };
  return (
    <>
      <SlipHead title="出门条" print={print} boxed="门岗联">
        {kind.chosen} {returnable ? "归还" : "不归还"}
      </SlipHead>
      <p className="name">{gate}</p>
      <SlipCode number={print.number} token={token} />
      <PassFacts data={data} />
      <Goods lines={lines} />
      <Doers {...data} />
      <div className="box">
        门岗放行签字
        <span>
          <span>
            实点 <u className="count" /> 件
          </span>
          <span>
            时间 <u className="time" />
          </span>
        </span>
      </div>
      <p className="why">{instruction("门岗联", data)}</p>
      <SlipFoot print={print} basis={data.basis} />
    </>
  );
}

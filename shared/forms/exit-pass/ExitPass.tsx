import { maskIdentity } from "#shared/domain/common/identity.ts";
import type { FormProps } from "../form.ts";
import { ApprovalBox } from "../parts/approvals.tsx";
import { numbered, printLimit, printTime } from "../parts/format.ts";
import { Head } from "../parts/head.tsx";
import { QrCode } from "../parts/qr.tsx";
import { SignatureBox, SignatureRow, SignBox } from "../parts/signatures.tsx";
import { ColumnHeads, Facts, Field, Lines } from "../parts/table.tsx";
import { Options, Tick } from "../parts/ticks.tsx";
import { type ExitPassCopy, instruction, LastBox } from "./copies.tsx";
import { type ExitPassData, exitPassCopies } from "./schema.ts";
import { totalOf } from "./total.ts";

const COLUMNS = 6;
/** One page takes so many lines; with fewer the blank row below them grows, so that every pass has the same frame. */
const LINES_A_PAGE = 5;
const LINE_MM = 6.2;
const BLANK_MM = 5.6;
/** Four dots of a head of 203 dpi: a token of usual length is 24.5 mm wide, with a long gate's name 28.5 mm. */
const TOKEN_MODULE_MM = 0.5;

interface CopyProps {
  data: ExitPassData;
  copy: ExitPassCopy;
}

function PassFacts({ data, copy, number }: CopyProps & { number: string }) {
  const token = copy === "门岗联" ? data.gateToken : undefined;
  const returning = { options: ["归还", "不归还"], chosen: data.returnable ? "归还" : "不归还" };
  return (
    <tbody>
      <tr>
        <Field label="客户" span={3}>
          {data.customer}
        </Field>
        <td className={token === undefined ? "qrcell" : "qrcell token"} rowSpan={5}>
          {token === undefined ? (
            <QrCode text={number} />
          ) : (
            <QrCode text={token} module={TOKEN_MODULE_MM} />
          )}
        </td>
      </tr>
      <tr>
        <Field label="携带人">{data.carrier}</Field>
        <Field label="证件号码">
          {copy === "留存联" ? data.carrierId : maskIdentity(data.carrierId)}
        </Field>
      </tr>
      <tr>
        <Field label="搬出日期">{data.leavesOn}</Field>
        <Field label="有效至">
          <b>{printLimit(data.validUntil)}</b>
        </Field>
      </tr>
      <tr>
        <Field label="是否归还">
          <Options list={returning} />
        </Field>
        <Field label="归还日期">{data.returnBy}</Field>
      </tr>
      <tr>
        <Field label="放行依据" span={3}>
          {data.grounds}
        </Field>
      </tr>
    </tbody>
  );
}

function Total({ data, copy }: CopyProps) {
  const { pieces, words } = totalOf(data.lines);
  const checked = totalOf(data.lines.filter((line) => line.checked)).pieces;
  return (
    <tr className="total">
      <td className="c">合计</td>
      <td colSpan={3}>{words}</td>
      <td className="c">
        <b>{pieces}</b>
      </td>
      <td className="c">{copy !== "门岗联" && checked > 0 && <b>{checked}</b>}</td>
    </tr>
  );
}

function PassSignatures({ data, copy }: CopyProps) {
  const { check, approval, issued } = data;
  return (
    <tr>
      <SignatureRow span={COLUMNS} grid="repeat(4, 1fr)">
        <SignatureBox title="携带人签字" signed={data.carrierSignature} />
        <SignBox title="客服现场核对" when={printTime(check?.at)}>
          <span className="ok">{check?.person}</span>
        </SignBox>
        {approval !== undefined ? (
          <ApprovalBox step={approval} />
        ) : (
          <SignBox title="开具" when={printTime(issued?.at)}>
            <span className="ok">{issued?.person}</span>
          </SignBox>
        )}
        <LastBox copy={copy} data={data} />
      </SignatureRow>
    </tr>
  );
}

function Goods({ data, copy }: CopyProps) {
  const atGate = copy === "门岗联";
  const heads = ["序号", "品名", "型号", "序列号", "数量", atGate ? "门岗点数" : "现场核对"];
  const rows = numbered(data.lines).map(({ no, item }) => (
    <tr key={no} className="row">
      <td className="c">{no}</td>
      <td>{item.name}</td>
      <td>{item.model ?? "—"}</td>
      <td>{item.serial ?? "—"}</td>
      <td className="c">{item.quantity}</td>
      <td className="c">
        <Tick on={!atGate && item.checked} />
      </td>
    </tr>
  ));
  const blank = BLANK_MM + Math.max(0, LINES_A_PAGE - rows.length) * LINE_MM;
  return (
    <Lines
      columns={[12, 46, 38, 50, 16]}
      className={atGate ? "items gate" : "items"}
      head={<ColumnHeads names={heads} />}
      rows={rows}
      keep={2}
    >
      <tr className="fill">
        <td colSpan={COLUMNS} style={{ height: `${blank}mm` }}>
          以下空白
        </td>
      </tr>
      <Total data={data} copy={copy} />
      <tr>
        <td className="word" colSpan={COLUMNS}>
          {instruction(copy, data)}
        </td>
      </tr>
      <PassSignatures data={data} copy={copy} />
    </Lines>
  );
}

/** 《出门条》, A5 across: three copies of one geometry that differ in identity number, code, instruction and last box. */
export function ExitPass({ data, print, copy: label }: FormProps<ExitPassData>) {
  const copy = exitPassCopies.find((name) => name === label) ?? "客户联";
  return (
    <>
      <Head title="出门条" print={print} code={false}>
        <span>
          出门类型{"\u2002"}
          <Options list={data.kind} />
        </span>
        <span>
          放行门岗 <b>{data.gate}</b>
        </span>
      </Head>
      <Facts columns={[18, 52, 18, 55]}>
        <PassFacts data={data} copy={copy} number={print.number} />
      </Facts>
      <Goods data={data} copy={copy} />
    </>
  );
}

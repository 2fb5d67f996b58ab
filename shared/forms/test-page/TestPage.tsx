import type { FormProps } from "../form.ts";
import { printTime } from "../parts/format.ts";
import { QrCode } from "../parts/qr.tsx";
import { printLineText } from "../parts/running-head.tsx";
import { Ruler } from "./Ruler.tsx";
import type { TestPageData } from "./schema.ts";

const sample = "前台通测试：天地玄黄，宇宙洪荒。0123456789 ¥1,800.00 ABCxyz";
const fine = "小字 6.5 磅：笔画要分得开，如 赢 囊 龘 疆 藏 霸";

function Facts({ data, print }: Omit<FormProps<TestPageData>, "copy">) {
  const facts: [string, string][] = [
    ["纸张", data.paper],
    ["打印机", data.printer ?? "存为 PDF"],
    ["纸张设置", data.settings ?? "默认"],
    ["打印时间", printTime(print.printedAt)],
    ["打印人", `${print.printedBy}（${print.deskCode} 前台）`],
  ];
  return (
    <dl>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** 测试页: a frame and rulers to measure, a code to scan, Chinese in three sizes, printer and time. */
export function TestPage({ data, print, copy }: FormProps<TestPageData>) {
  return (
    <>
      <section className="card testpage">
        <Ruler across />
        <Ruler />
        <div className="testtext">
          <p className="org">{print.organisation}</p>
          <h1>测试页</h1>
          <div className="testrow">
            <Facts data={data} print={print} />
            <QrCode text={print.number} />
          </div>
          <p className="number">{print.number}</p>
          <p>{sample}</p>
          <p className="fine">{fine}</p>
          <p>用尺量：外框和刻度应与毫米数相符；四边的线都要打出来；二维码要扫得出编号。</p>
          <p className="testfoot">{printLineText(print)}</p>
        </div>
      </section>
      <BackSide copy={copy} data={data} print={print} />
    </>
  );
}

/** The back of a card, so that one sees whether both sides come out, and which way round. */
function BackSide({ data }: FormProps<TestPageData>) {
  return (
    <section className="card back testback">
      <h2>测试页 · 背面</h2>
      <p>{data.paper}</p>
      <p>翻面后，这行字应当和正面朝同一个方向。</p>
    </section>
  );
}

import type { FormProps } from "../form.ts";
import { numbered } from "../parts/format.ts";
import { AgainMark } from "../parts/head.tsx";
import { QrCode } from "../parts/qr.tsx";
import type { LetterData } from "./schema.ts";

const chineseDate = (date: string): string => {
  const [year, month, day] = date.split("-").map(Number);
  return `${year} 年 ${month} 月 ${day} 日`;
};

/** "一、投诉事项。" at the beginning of a paragraph stands out. */
function Paragraph({ text }: { text: string }) {
  const lead = /^[一二三四五六七八九十]+、[^。：]{1,12}[。：]/.exec(text)?.[0] ?? "";
  return (
    <p>
      {lead !== "" && <b>{lead}</b>}
      {text.slice(lead.length)}
    </p>
  );
}

/** A letter, A4: letterhead, the words, closing with date and seal, and a receipt to tear off. */
export function ComplaintLetter({ data, print }: FormProps<LetterData>) {
  const [to = "", ...paragraphs] = data.text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  return (
    <>
      <header className="lh">
        <AgainMark nth={print.nth} />
        <p className="org" data-field="单位名称">
          {print.organisation}
        </p>
        <QrCode text={print.number} />
      </header>
      <div className="subline">
        <span />
        <span>
          编号 <b className="no">{print.number}</b>
        </span>
      </div>
      <div className="letter">
        <h1>{data.title}</h1>
        <p className="to">{to}</p>
        {numbered(paragraphs).map(({ no, item }) => (
          <Paragraph key={no} text={item} />
        ))}
        <div className="close">
          <div>
            {print.organisation}
            <br />
            （盖章）
            <br />
            {chineseDate(data.date)}
          </div>
        </div>
        <div className="receipt">
          <b>回执</b>
          {"\u2003"}
          {print.number} 函一份，已收到。
          <div>
            <span>
              签收单位（盖章）
              <u />
            </span>
            <span>
              签收人
              <u />
            </span>
            <span>
              签收时间
              <u />
            </span>
          </div>
        </div>
      </div>
    </>
  );
}

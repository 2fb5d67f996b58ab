import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FormSheet } from "#shared/forms/FormSheet.tsx";
import { type PrintLine, singleCopy } from "#shared/forms/form.ts";
import type { FormName } from "#shared/forms/names.ts";
import { forms } from "#shared/forms/registry.ts";
import { accessBadge } from "#test/fixtures/forms/access-badge.ts";
import { cashList } from "#test/fixtures/forms/cash-list.ts";
import { complaintRecord } from "#test/fixtures/forms/complaint-record.ts";
import {
  analysisReport,
  complaintSheet,
  letter,
  monthlyStatistics,
  register,
} from "#test/fixtures/forms/complaint-sheet.ts";
import { customerList } from "#test/fixtures/forms/customer-list.ts";
import { exitPass, goods } from "#test/fixtures/forms/exit-pass.ts";
import { incentiveStatement } from "#test/fixtures/forms/incentive-statement.ts";
import { installationDispatch, vehicles } from "#test/fixtures/forms/installation-dispatch.ts";
import { printLine } from "#test/fixtures/forms/print-line.ts";
import { exchanges, repairOrder, returnLabels } from "#test/fixtures/forms/repair-order.ts";
import { parts, serviceSheet } from "#test/fixtures/forms/service-sheet.ts";
import { signedOnPaper } from "#test/fixtures/forms/signatures.ts";
import { visitorBadge } from "#test/fixtures/forms/visitor-badge.ts";

interface Asked {
  copy?: string;
  print?: PrintLine;
}

const number = "FW-A-20261123-0007";

function markup(
  name: FormName,
  data: unknown,
  { copy = singleCopy, print = printLine(number) }: Asked = {},
) {
  const form = forms[name];
  return renderToStaticMarkup(
    <FormSheet form={form} data={form.data.parse(data)} print={print} copy={copy} />,
  );
}

/** What a person reads: the markup without its tags, the hidden repetition of the running head left out. */
const text = (html: string) =>
  html.replace(/<div class="glyphs".*?<\/div>/s, "").replace(/<[^>]+>/g, "");

const all: [FormName, unknown, string][] = [
  ["visitorBadge", visitorBadge, singleCopy],
  ["complaintRecord", complaintRecord, singleCopy],
  ["installationDispatch", installationDispatch, singleCopy],
  ["serviceSheet", serviceSheet(), singleCopy],
  ["repairOrder", repairOrder, singleCopy],
  ["returnLabel", returnLabels, singleCopy],
  ["exitPass", exitPass, "客户联"],
  ["exitPassSlip", { ...exitPass, gateToken: undefined }, "门岗联"],
  ["visitorCard", visitorBadge, singleCopy],
  ["complaintHandling", complaintSheet, singleCopy],
  ["customerOpinion", complaintSheet, singleCopy],
  ["customerFeedback", complaintSheet, singleCopy],
  ["complaintRegister", register(3), singleCopy],
  ["grievanceRegister", register(3), singleCopy],
  ["customerList", customerList(3), singleCopy],
  ["incentiveStatement", incentiveStatement, singleCopy],
  ["cashList", cashList, singleCopy],
  ["complaintLetter", letter, singleCopy],
  ["acknowledgeLetter", { ...letter, title: "投诉收悉函" }, singleCopy],
  ["monthlyStatistics", monthlyStatistics, singleCopy],
  ["analysisReport", analysisReport, singleCopy],
];

describe("every form", () => {
  it.each(all)("%s shows organisation, title, number and its code", (name, data, copy) => {
    const html = markup(name, data, { copy });
    expect(text(html)).toContain("云汀示例电气设备有限公司");
    expect(text(html)).toContain(forms[name].title);
    expect(text(html)).toContain(number);
    expect(html).toContain(`aria-label="${number}"`);
  });

  it.each(all)("%s is marked when it is printed again", (name, data, copy) => {
    expect(text(markup(name, data, { copy }))).not.toContain("补打");
    const print = printLine(number, { nth: 2, reason: "客户原件遗失" });
    expect(text(markup(name, data, { copy, print })).replace(/\s/g, "")).toContain("补打第2次");
  });
});

describe("服务记录单", () => {
  it.each([
    [1, 0],
    [3, 0],
    [8, 5],
    [30, 27],
  ])("with %i part lines keeps the last three with totals and signatures", (count, before) => {
    const html = markup("serviceSheet", serviceSheet(parts(count)));
    expect(text(html)).toContain(`以下空白 · 共 ${count} 项`);
    const tail = html.indexOf(`<tbody class="tail">`);
    const lines = [...html.matchAll(/<td class="c">(\d+)<\/td>/g)];
    expect(lines).toHaveLength(count);
    expect(lines.filter((line) => line.index < tail)).toHaveLength(before);
  });

  it("gives amounts in figures and the total in words", () => {
    const shown = text(markup("serviceSheet", serviceSheet()));
    expect(shown).toContain("1,860.00");
    expect(shown).toContain("¥5,050.00");
    expect(shown).toContain("伍仟零伍拾元整");
  });

  it("leaves blanks for the pen before anything is known", () => {
    const blank = {
      ...serviceSheet([]),
      fee: undefined,
      payment: undefined,
      digest: undefined,
      signatures: {},
    };
    const shown = text(markup("serviceSheet", blank));
    expect(shown).toContain("尚未签字");
    expect(shown).not.toContain("元整");
    expect(shown.match(/年月日/g)).toHaveLength(2);
  });

  it("draws a signature of the screen and names who recorded one on paper", () => {
    const sheet = {
      ...serviceSheet(),
      signatures: { ...serviceSheet().signatures, customer: signedOnPaper },
    };
    const html = markup("serviceSheet", sheet);
    expect(html.match(/class="ink"/g)).toHaveLength(1);
    expect(text(html)).toContain("纸质签字（许知夏登记）");
  });
});

describe("出门条", () => {
  const copies = ["留存联", "客户联", "门岗联"];

  it("gives the identity number in full only to the file", () => {
    const [retained = "", ...others] = copies.map((copy) => markup("exitPass", exitPass, { copy }));
    expect(retained).toContain("990108199203040018");
    for (const html of others) {
      expect(html).not.toContain("990108199203040018");
      expect(html).toContain("990108********0018");
    }
  });

  it("gives the signed token only to the gate", () => {
    const shown = copies.map((copy) => markup("exitPass", exitPass, { copy }).includes("QT1QJMD7"));
    expect(shown).toEqual([false, false, true]);
    const { gateToken, ...unsigned } = exitPass;
    expect(gateToken).toBeDefined();
    expect(markup("exitPass", unsigned, { copy: "门岗联" })).toContain(`aria-label="${number}"`);
  });

  it("carries the token, never the identity number in full, on the slip of the gate", () => {
    const slip = markup("exitPassSlip", { ...exitPass, lines: goods(12) }, { copy: "门岗联" });
    expect(slip).toContain(`aria-label="${exitPass.gateToken}"`);
    expect(slip).not.toContain(exitPass.carrierId);
    expect(text(slip)).toMatch(/壹拾贰项\s贰拾柒件/);
  });

  it("ends its validity at 24:00 of the day and counts the goods in words", () => {
    const shown = text(markup("exitPass", { ...exitPass, lines: goods(12) }, { copy: "门岗联" }));
    expect(shown).toContain("2026-11-23 24:00");
    expect(shown).toMatch(/壹拾贰项\s贰拾柒件/);
    expect(shown).toContain("东门岗扫码或输入编号核验");
  });
});

describe("安装任务派工单", () => {
  it("lists every vehicle, and has no list without vehicles", () => {
    const many = markup("installationDispatch", {
      ...installationDispatch,
      vehicles: vehicles(40),
    });
    expect(text(many)).toContain("以下空白 · 共 40 台");
    const none = markup("installationDispatch", { ...installationDispatch, vehicles: [] });
    expect(text(none)).not.toContain("车牌号");
  });

  it("prints 代 where someone stood in by authorisation", () => {
    const approvals = [{ role: "部门经理", decision: "同意", person: "贺闻舟", deputy: true }];
    expect(text(markup("installationDispatch", { ...installationDispatch, approvals }))).toContain(
      "贺闻舟（代）",
    );
  });
});

describe("客户投诉记录表", () => {
  it("shows each time limit with what gave it and whether it was met", () => {
    const shown = text(markup("complaintRecord", complaintRecord));
    expect(shown).toContain("2026-11-23 09:25 前 （受理后 15 分钟，本单位，默认）");
    expect(shown).toMatch(/09:18\s?按时/);
    expect(shown).toContain("2026-11-26 17:30 前");
  });
});

describe("访客证", () => {
  it("names the restricted areas only where there are some", () => {
    expect(text(markup("visitorBadge", visitorBadge))).toContain("座席大厅、机房须另经批准并登记");
    const open = { ...visitorBadge, restrictedAreas: [] };
    expect(text(markup("visitorBadge", open))).not.toContain("须另经批准");
  });
});

describe("访客证 on a card", () => {
  it("asks for what the slip asks for, on its back", () => {
    const shown = text(markup("visitorCard", visitorBadge));
    expect(shown).toContain("访客须知");
    expect(shown).toContain("座席大厅、机房须另经批准并登记（座席区保密规定 3.3）");
    expect(shown).toContain("到东门外集合点点名");
  });
});

describe("出入证", () => {
  it("says which card of how many it is, and when another replaces it", () => {
    const shown = text(markup("accessBadge", accessBadge));
    expect(shown).toContain("机房出入证");
    expect(shown).toContain("2026-11-23 至 2027-10-31");
    expect(shown).toContain("首次制证，第 1 张（限 2 张）");
    const card = { no: 3, isReplacement: true };
    const again = markup("accessBadge", { ...accessBadge, card });
    expect(text(again)).toContain("补办，第 3 张");
  });

  it("shows a portrait where there is one, and room for it where there is none", () => {
    expect(markup("accessBadge", accessBadge)).toContain("<ellipse");
    const photo = "data:image/png;base64,iVBORw0KGgo=";
    const html = markup("accessBadge", { ...accessBadge, photo });
    expect(html).toContain(`src="${photo}"`);
    expect(html).not.toContain("<ellipse");
  });
});

describe("《服务记录单》 with exchanged terminals, refused by the customer", () => {
  const { signatures } = serviceSheet();
  const refused = {
    ...serviceSheet(),
    exchanges: exchanges(40),
    signatures: { engineer: signatures.engineer },
    notSigned: { words: "客户拒签", reason: "认为价格偏高", name: "于千山" },
  };

  it("lists every exchange and says why a signature is missing", () => {
    const html = markup("serviceSheet", refused);
    expect(html.match(/0612504\d{4}</g)).toHaveLength(40);
    expect(text(html)).toContain("以下空白 · 共 40 台");
    expect(text(html)).toContain("客户拒签认为价格偏高");
  });

  it("carries the code that a desk checks, and none before anybody has signed", () => {
    const code = `QTS1-${number}-1-${serviceSheet().digest?.toUpperCase()}`;
    expect(markup("serviceSheet", serviceSheet())).toContain(`aria-label="${code}"`);
    const blank = markup("serviceSheet", { ...serviceSheet(), signatures: {}, digest: undefined });
    expect(blank).not.toContain("QTS1");
  });
});

describe("《维修服务单》", () => {
  it("leaves lines for the pen behind what is known", () => {
    const html = markup("repairOrder", { ...repairOrder, exchanges: exchanges(40) });
    const known = html.match(/0612504\d{4}</g) ?? [];
    const numbered = html.match(/<td class="c">4[12]<\/td><td><\/td>/g) ?? [];
    expect([known.length, numbered.length]).toEqual([40, 2]);
  });
});

describe("返修标签", () => {
  it("is one for each thing that came back, with plate, old number and fault", () => {
    const html = markup("returnLabel", returnLabels);
    expect(html.match(/class="sticker"/g)).toHaveLength(2);
    for (const word of ["示A·3K000", "06125040000", "网络灯不亮"])
      expect(text(html)).toContain(word);
  });
});

describe("测试页", () => {
  it("names paper, printer and how it is taken", () => {
    const page = { paper: "CR80 卡", printer: "card-1", settings: "右移 1.5 mm、下移 0 mm" };
    const shown = text(markup("testCr80", page));
    for (const word of Object.values(page)) expect(shown).toContain(word);
    expect(text(markup("testA4", { paper: "A4" }))).toContain("存为 PDF");
  });
});

describe("客户投诉管理登记表", () => {
  it("closes after its last line, however many there are", () => {
    const html = markup("complaintRegister", register(40));
    expect(text(html)).toContain("以下空白 · 共 40 件");
    expect(html.match(/TS-A-20261008-/g)).toHaveLength(40);
  });
});

describe("客户一览表", () => {
  it("lists every customer over as many pages as it takes, and closes behind the last", () => {
    const html = markup("customerList", customerList(400));
    expect(text(html)).toContain("以下空白 · 共 400 位");
    expect(html.match(/KH-A-20261008-/g)).toHaveLength(400);
    expect(text(html)).toContain("备注");
  });

  it("has a column of remarks only where something is remarked", () => {
    const [first, ...others] = customerList(3).lines;
    expect(first?.remark).toBe("重要");
    const plain = { ...customerList(0), lines: others };
    expect(text(markup("customerList", plain))).not.toContain("备注");
  });
});

describe("客户意见处理表", () => {
  it("is to be ticked by pen, or shows what the customer said and signed", () => {
    const open = markup("customerOpinion", complaintSheet);
    expect(open).not.toContain("已勾选");
    const signed = { ...complaintSheet, satisfaction: "满意", signed: signedOnPaper };
    const html = markup("customerOpinion", signed);
    expect(html.match(/已勾选/g)).toHaveLength(1);
    expect(text(html)).toContain("纸质签字");
  });
});

describe("投诉分析报告", () => {
  it("puts last month and last year beside the figures, and corrections behind them", () => {
    const shown = text(markup("analysisReport", analysisReport));
    for (const words of ["上期（2026 年 9 月）", "去年同期（2025 年 10 月）", "更正", "发放名单"])
      expect(shown).toContain(words);
    expect(markup("analysisReport", analysisReport)).toContain('aria-label="各月受理件数"');
  });
});

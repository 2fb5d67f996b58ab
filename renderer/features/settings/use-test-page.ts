import { useState } from "react";
import { BridgeRefusal } from "#renderer/desk/client.ts";
import { submit } from "#renderer/record/use-print.ts";
import type { Machine, PaperSettings } from "#shared/bridge/contract.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { AccessBadgeData } from "#shared/forms/access-badge/schema.ts";
import { type PaperSize, singleCopy } from "#shared/forms/form.ts";
import type { FormName } from "#shared/forms/names.ts";
import { addMonths, clockTime, type IsoTime, isoTime, localDate } from "#shared/lib/time.ts";
import { paperLabels } from "./paper-labels.ts";

/** A badge of nobody, to see how a card comes out. */
export const sampleBadge = (now: IsoTime): AccessBadgeData => ({
  title: "出入证",
  holder: "样张",
  unit: "示例单位",
  areas: ["一号机房"],
  validFrom: localDate(now),
  validUntil: addMonths(localDate(now), 12),
  rules: [
    "样张，不能出入。",
    "限本人持用，与有效身份证件一并出示；转借无效。",
    "只在所列区域活动；设备进出凭单据。",
    "遗失立即报前台挂失。",
    "离职、合同终止，须交回注销。",
  ],
  card: { no: 1, isReplacement: false },
});

const turns = { portrait: "竖放", landscape: "横放" };

/** How the printer is asked to take the paper, in words. */
function settingsText({ tray, turn, shift }: PaperSettings): string | undefined {
  const words = [
    tray && `纸盒 ${tray}`,
    turn && turns[turn],
    shift && (shift.x !== 0 || shift.y !== 0) && `右移 ${shift.x} mm、下移 ${shift.y} mm`,
  ];
  return words.filter(Boolean).join("，") || undefined;
}

/** A test page is no document: nothing is journalled, and it has a number of its own only to be scanned. */
export function useTestPage({ printers, papers }: Machine) {
  const [problem, setProblem] = useState<string>();
  const [printing, setPrinting] = useState(false);
  const print = async (
    { desk }: Surroundings,
    size: PaperSize,
    form: FormName,
    sample?: AccessBadgeData,
  ) => {
    const at = isoTime(Date.now(), desk.offset);
    const stamp = `${localDate(at)}-${clockTime(at)}${at.slice(17, 19)}`.replaceAll(/[-:]/g, "");
    const settings = settingsText(papers?.[size] ?? {});
    const page = {
      paper: paperLabels[size].label,
      ...(printers[size] ? { printer: printers[size] } : {}),
      ...(settings ? { settings } : {}),
    };
    setPrinting(true);
    setProblem(undefined);
    try {
      await submit({
        job: crypto.randomUUID(),
        form,
        number: `CS-${stamp}`,
        data: sample ?? page,
        copies: [singleCopy],
        nth: 1,
        organisation: desk.organisation,
        deskCode: desk.code,
        printedAt: at,
        target: "printer",
        savedSeq: 1,
      });
    } catch (error) {
      setProblem(error instanceof BridgeRefusal ? error.message : "没有打印：程序没有回答");
    }
    setPrinting(false);
  };
  return { print, printing, problem };
}

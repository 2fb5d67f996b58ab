import { SealBox, SignatureBox, SignBox } from "../parts/signatures.tsx";
import type { ExitPassData, exitPassCopies } from "./schema.ts";

export type ExitPassCopy = (typeof exitPassCopies)[number];

/** What a copy is for, in a sentence or two. */
export function instruction(copy: ExitPassCopy, { returnable, gate }: ExitPassData): string {
  switch (copy) {
    case "客户联":
      return returnable
        ? "请在归还日期前凭本联交还设备；分批归还、延期或改为不归还，请先到客服办理。本联不作放行凭证。"
        : "本联由客户保存，以备查对；不作放行凭证。";
    case "门岗联":
      return `${gate}扫码或输入编号核验，逐行点数后放行一次；缺项、多项、涂改、过期、作废或已用过的，一律不放行并报客服。`;
    case "留存联":
      return returnable
        ? "留存联附放行依据归档；归还时凭本联逐行核收，未还部分列入待归还清单。"
        : "留存联附放行依据归档。";
  }
}

/** The last box of the signatures, which differs by copy. */
export function LastBox({ copy, data }: { copy: ExitPassCopy; data: ExitPassData }) {
  if (copy === "客户联") return <SealBox title="客服盖章" />;
  if (copy === "留存联") return <SignatureBox title={data.returnable ? "归还核收" : "归档"} />;
  const counted = (
    <>
      实点 <u className="count" /> 件
    </>
  );
  const time = (
    <>
      时间 <u className="time" />
    </>
  );
  return <SignBox title="门岗放行" name={counted} when={time} />;
}

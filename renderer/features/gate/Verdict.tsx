import type { ReactNode } from "react";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import type { IconName } from "#renderer/ui/icon/icon-paths.ts";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { timeText } from "#renderer/ui/text/time-text.ts";
import { refusalLabels } from "#shared/domain/passes/gate/labels.ts";
import { passKindLabels } from "#shared/domain/passes/labels.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import { piecesOf } from "#shared/domain/passes/pieces.ts";
import { clockTime, type IsoTime } from "#shared/lib/time.ts";
import type { View, WhyVerified } from "./view.ts";

type Row = [label: string, value: ReactNode];

interface SheetProps {
  tone: "open" | "refused" | "verified";
  icon: IconName;
  title: string;
  children: ReactNode;
  rows: readonly Row[];
}

/** One verdict, to be read from two metres. */
function Sheet({ tone, icon, title, children, rows }: SheetProps) {
  return (
    <section className={`gate-verdict gate-${tone}`} aria-label="核验结果" role="status">
      <div className="gate-big">
        <Icon name={icon} size={52} />
        <b>{title}</b>
      </div>
      {children}
      <dl>
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Amount({ pieces, lines }: { pieces: number; lines: number }) {
  return (
    <div className="gate-amount">
      <b className="num">{pieces}</b>
      <span>{`件，共 ${lines} 项`}</span>
    </div>
  );
}

const returning = ({ returnable, returnBy }: ExitPass) =>
  returnable ? `${returnBy ?? ""} 前归还` : "不归还";

/** "今天，有效到 24:00". */
function timeOf({ valid, leavesOn }: ExitPass, now: IsoTime): string {
  return valid ? `有效到${timeText(valid.until, now, true)}` : leavesOn;
}

/** 可以放行. */
export function OpenVerdict({ pass, signed }: { pass: ExitPass; signed: boolean }) {
  const now = useNow();
  const rows: Row[] = [
    ["客户", pass.customer.name],
    ["出门类型", `${passKindLabels[pass.kind]}，${returning(pass)}`],
    ["搬出日期", timeOf(pass, now)],
    ["签名", signed ? "有效，第一次使用" : "按编号查到，第一次使用"],
  ];
  return (
    <Sheet tone="open" icon="check" title="可以放行" rows={rows}>
      <Amount pieces={piecesOf(pass.lines)} lines={pass.lines.length} />
    </Sheet>
  );
}

/** 已放行: it is written down, the goods may go. */
export function ReleasedVerdict({ pass }: { pass: ExitPass }) {
  const { released } = pass;
  const rows: Row[] = [
    ["客户", pass.customer.name],
    ["编号", pass.id],
    ["放行", released ? `${clockTime(released.at)}，${released.byName}，${released.gate}` : ""],
  ];
  return (
    <Sheet tone="open" icon="check" title="已放行" rows={rows}>
      <Amount pieces={piecesOf(pass.lines)} lines={pass.lines.length} />
    </Sheet>
  );
}

const whyVerified: Record<WhyVerified, (gate: string | undefined) => string> = {
  otherGate: (gate) => `这张出门条走${gate ?? "别的门岗"}，请到那里放行。`,
  noGate: () => "这台电脑没有设定门岗。请系统管理员在「设置 → 门岗」里设定。",
  foreign: () => "签名有效，由别的前台签发。放行以对方前台的门岗为准。",
  role: () => "您不是门卫，这里只能验真。",
};

/** 仅验真，不能放行. */
export function VerifiedVerdict({ view }: { view: Extract<View, { kind: "verified" }> }) {
  const { why, pass, content, key: signer } = view;
  const now = useNow();
  const gate = pass?.gate ?? content?.gate;
  const pieces = pass ? piecesOf(pass.lines) : (content?.pieces ?? 0);
  const rows: Row[] = [
    ["编号", pass?.id ?? content?.number],
    ["放行门岗", gate],
    ...(pass ? ([["搬出日期", timeOf(pass, now)]] as Row[]) : []),
    ...(signer ? ([["签发", `${signer.organisation} 前台 ${signer.deskCode}`]] as Row[]) : []),
  ];
  return (
    <Sheet tone="verified" icon="shield" title="仅验真，不能放行" rows={rows}>
      <p className="gate-say">{whyVerified[why](gate)}</p>
      <Amount pieces={pieces} lines={pass?.lines.length ?? content?.lines ?? 0} />
    </Sheet>
  );
}

function earlier(pass: ExitPass | undefined, now: IsoTime): Row[] {
  if (pass?.released) {
    const { at, byName, gate } = pass.released;
    return [
      ["上次放行", `${timeText(at, now)}，${byName}，${gate}`],
      ["当时点数", `${pass.lines.length} 项 ${piecesOf(pass.lines)} 件，相符`],
    ];
  }
  return pass?.endReason ? [["结束原因", pass.endReason]] : [];
}

/** 不能放行, why, and that it is recorded. */
export function RefusedVerdict(view: Extract<View, { kind: "refused" }>) {
  const now = useNow();
  const { reason, words, pass, recordedAt, unrecorded } = view;
  const record = recordedAt
    ? `已记录，${recordedAt.slice(11, 19)}，${refusalLabels[reason]}`
    : `没有记录：${unrecorded ?? "没有保存"}`;
  const rows: Row[] = [
    ...(view.number ? ([["编号", view.number]] as Row[]) : []),
    ...earlier(pass, now),
    ["这次核验", record],
  ];
  return (
    <Sheet tone="refused" icon="block" title="不能放行" rows={rows}>
      <p className="gate-say">{words}</p>
    </Sheet>
  );
}

import { PhoneText } from "#renderer/record/PhoneText.tsx";
import { FigureStrip } from "#renderer/ui/deadline/FigureStrip.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { type Fact, Facts } from "#renderer/ui/record/Facts.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { documentKinds } from "#shared/domain/common/fields.ts";
import { maskIdentity } from "#shared/domain/common/identity.ts";
import { rankLabels } from "#shared/domain/common/staff-roles.ts";
import { guestClassLabels } from "#shared/domain/visits/labels.ts";
import { unitOf } from "#shared/domain/visits/standing.ts";
import type { Visit, Visitor } from "#shared/domain/visits/visit.ts";
import { documentKindOf } from "./document-kinds.ts";
import { figuresShown } from "./ReceptionFields.tsx";
import { valuesOf } from "./visit-values.ts";

const when = (at: string | undefined) => at && <Time at={at} />;

function facts(visit: Visit): Fact[] {
  const { host, escorts, areas, clearance, guestClass, badgeNo } = visit;
  const all: (Fact | undefined)[] = [
    { label: "来访单位", value: unitOf(visit) },
    { label: "来访事由", value: visit.purpose },
    { label: "来访人数", value: `${visit.headCount} 人` },
    { label: "接待类别", value: `${guestClass} ${guestClassLabels[guestClass]}` },
    { label: "接待人", value: `${host.name}（${rankLabels[host.rank]}，${host.department}）` },
    { label: "陪同人", value: escorts.map(({ name }) => name).join("、") || "没有" },
    visit.hostReason
      ? { label: "级别低于规定的原因", value: visit.hostReason, wide: true }
      : undefined,
    visit.escortReason
      ? { label: "多派陪同的原因", value: visit.escortReason, wide: true }
      : undefined,
    { label: "到访区域", value: areas.join("、") },
    { label: "访客证号", value: badgeNo ?? "没有" },
    clearance && {
      label: "受限区域批准",
      value: (
        <>
          {clearance.areas.join("、")}，{clearance.approver.name}批准，{when(clearance.approvedAt)}
        </>
      ),
      wide: true,
    },
    visit.expectedAt ? { label: "预计到达", value: when(visit.expectedAt) } : undefined,
    visit.checkedInAt ? { label: "登记到访", value: when(visit.checkedInAt) } : undefined,
    visit.checkedOutAt ? { label: "登记离开", value: when(visit.checkedOutAt) } : undefined,
  ];
  return all.filter((fact) => fact !== undefined);
}

const columns: Column<Visitor>[] = [
  { title: "来访人", cell: ({ name }) => name },
  { title: "手机", cell: ({ phone }) => (phone ? <PhoneText phone={phone} /> : "没有") },
  {
    title: "证件",
    cell: ({ document }) =>
      document
        ? `${documentKinds[documentKindOf(document.kind)]} ${maskIdentity(document.number)}`
        : "没有登记",
  },
  {
    title: "核验",
    cell: ({ document }) => (document?.unverified ? `无法核验：${document.unverified}` : ""),
  },
];

/** What was registered of a visit. */
export function VisitFacts({ visit }: { visit: Visit }) {
  return (
    <>
      <Facts facts={facts(visit)} />
      <FigureStrip figures={figuresShown(valuesOf(visit), visit.figures)} />
      <DataTable
        label="来访人"
        columns={columns}
        rows={visit.visitors}
        rowKey={(visitor, index) => `${index} ${visitor.name}`}
      />
    </>
  );
}

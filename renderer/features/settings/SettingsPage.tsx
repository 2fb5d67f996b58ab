import "./settings.css";
import type { ComponentType } from "react";
import { useLocation } from "wouter";
import { useDesk } from "#renderer/data/live.ts";
import { Tabs } from "#renderer/ui/record/Tabs.tsx";
import { BackupTab } from "./backup/BackupTab.tsx";
import { CalendarTab } from "./CalendarTab.tsx";
import { CoefficientsTab } from "./CoefficientsTab.tsx";
import { CoversTab } from "./CoversTab.tsx";
import { CheckTab } from "./check/CheckTab.tsx";
import { DataTab } from "./DataTab.tsx";
import { DiagnosticsTab } from "./DiagnosticsTab.tsx";
import { GateTab } from "./GateTab.tsx";
import { LettersTab } from "./LettersTab.tsx";
import { MineTab } from "./MineTab.tsx";
import { PrintTab } from "./PrintTab.tsx";
import { RulesTab } from "./RulesTab.tsx";
import { StaffTab } from "./StaffTab.tsx";
import { UnitTab } from "./UnitTab.tsx";

interface SettingsTab {
  id: string;
  label: string;
  content: ComponentType<{ chosen: string | undefined }>;
  /** Only for those who run the desk. */
  forAdmin: boolean;
}

const tabs: readonly SettingsTab[] = [
  { id: "unit", label: "单位", content: UnitTab, forAdmin: true },
  { id: "staff", label: "员工", content: StaffTab, forAdmin: true },
  { id: "calendar", label: "节假日", content: CalendarTab, forAdmin: true },
  { id: "rules", label: "规则", content: RulesTab, forAdmin: false },
  { id: "coefficients", label: "工作系数", content: CoefficientsTab, forAdmin: false },
  { id: "covers", label: "代审批", content: CoversTab, forAdmin: false },
  { id: "letters", label: "信函", content: LettersTab, forAdmin: false },
  { id: "print", label: "打印", content: PrintTab, forAdmin: true },
  { id: "gate", label: "门岗", content: GateTab, forAdmin: true },
  { id: "mine", label: "我的", content: MineTab, forAdmin: false },
  { id: "data", label: "数据", content: DataTab, forAdmin: true },
  { id: "backup", label: "备份", content: BackupTab, forAdmin: true },
  { id: "check", label: "数据检查", content: CheckTab, forAdmin: false },
  { id: "diagnostics", label: "诊断", content: DiagnosticsTab, forAdmin: false },
];

/** 设置: the desk for its administrator, one's own password and look for everybody. */
export function SettingsPage() {
  const [path, navigate] = useLocation();
  const { actor } = useDesk();
  const isAdmin = actor.roles.includes("admin");
  const shown = tabs.filter((tab) => isAdmin || !tab.forAdmin);
  const [, , asked, chosen] = path.split("/");
  const usual = shown.find(({ id }) => id === (isAdmin ? "unit" : "mine"));
  const tab = shown.find(({ id }) => id === asked) ?? usual;
  if (!tab) return null;
  const Content = tab.content;
  return (
    <div className="settings">
      <h1 className="sr-only">设置</h1>
      <Tabs
        label="设置"
        tabs={shown.map(({ id, label }) => ({ id, label }))}
        current={tab.id}
        onChange={(id) => navigate(`/settings/${id}`)}
      >
        <Content chosen={chosen && decodeURIComponent(chosen)} />
      </Tabs>
    </div>
  );
}

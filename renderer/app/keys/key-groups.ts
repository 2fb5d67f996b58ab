import type { KeyName, LayeredShortcut } from "#renderer/ui/keys/key-registry.ts";

/** One line of the page of keys; several keys may do one thing. */
export interface KeyLine {
  keys: readonly KeyName[];
  label: string;
}

/** Keys of one purpose. */
export interface KeyGroup {
  title: string;
  lines: readonly KeyLine[];
}

/** What holds in every form and every list; no screen says it of its own. */
const standing: readonly KeyGroup[] = [
  {
    title: "填写表单",
    lines: [
      { keys: ["Enter"], label: "到下一项；最后一项后办理" },
      { keys: ["Tab"], label: "到下一项，也到按钮" },
      { keys: ["Ctrl S"], label: "保存" },
      { keys: ["Esc"], label: "取消，返回" },
    ],
  },
  {
    title: "列表和记录",
    lines: [
      { keys: ["↑", "↓"], label: "上一条、下一条" },
      { keys: ["Enter"], label: "打开选中的一条" },
      { keys: ["←", "→"], label: "换标签页" },
      { keys: ["Ctrl P"], label: "打印这份记录的单据" },
    ],
  },
];

const lineOf = ({ key, label }: LayeredShortcut): KeyLine => ({ keys: [key], label });
const isDoing = (key: KeyName) => /^F\d+$/.test(key) && key !== "F1";

/** The page of keys: what the screen in sight adds, then what holds everywhere, by purpose. Groups without a line are left out. */
export function keyGroups(inForce: readonly LayeredShortcut[]): KeyGroup[] {
  const live = inForce.filter(({ disabled }) => !disabled);
  const onTop = live.some(({ layer }) => layer === "dialog");
  const isHere = ({ layer, key }: LayeredShortcut) =>
    !isDoing(key) && (onTop ? layer === "dialog" : layer !== "app");
  const byNumber = (a: LayeredShortcut, b: LayeredShortcut) =>
    a.key.localeCompare(b.key, "en", { numeric: true });
  const doing = live.filter(({ key }) => isDoing(key)).sort(byNumber);
  const always = live.filter(({ layer, key }) => layer === "app" && !isDoing(key));
  const groups = [
    { title: "当前画面", lines: live.filter(isHere).map(lineOf) },
    { title: "登记和开单", lines: doing.map(lineOf) },
    { title: "随时可用", lines: always.map(lineOf) },
    ...standing,
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

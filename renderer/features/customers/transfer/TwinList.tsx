import type { CheckSummary } from "#renderer/data/transfer/import-protocol.ts";
import { choiceOf, needsReason, type TwinChoice } from "#renderer/record/import/choices.ts";
import type { Import } from "#renderer/record/import/use-import.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import type { RowTwin } from "#shared/domain/customers/import-twins.ts";

const MOST = 100;

const reasons = { code: "代码相同", name: "名称相同", phone: "电话相同" } as const;

const otherText = ({ other }: RowTwin): string =>
  "id" in other ? `已有客户 ${other.id} ${other.name}` : `本表第 ${other.row} 行 ${other.name}`;

const choices: { value: TwinChoice; label: string }[] = [
  { value: "skip", label: "跳过" },
  { value: "import", label: "仍然导入" },
];

/** Rows that look like a customer on file or like a row above: each is left out or imported all the same. */
export function TwinList({ work, checked }: { work: Import; checked: CheckSummary }) {
  const { twins } = checked;
  const forAll = (choice: TwinChoice) => work.setChoices({ forAll: choice, byRow: new Map() });
  const forRow = (row: number, choice: TwinChoice) =>
    work.setChoices({ byRow: new Map([...work.choices.byRow, [row, choice]]) });
  return (
    <Panel
      title="4 可能重复的行"
      padded
      count={`${twins.length} 行`}
      actions={
        <>
          <Action size="small" onClick={() => forAll("skip")}>
            全部跳过
          </Action>
          <Action size="small" onClick={() => forAll("import")}>
            全部仍然导入
          </Action>
        </>
      }
    >
      <div className="stack">
        <DataTable
          label="可能重复的行"
          rows={twins.slice(0, MOST)}
          rowKey={({ row }) => String(row)}
          columns={[
            { title: "行号", numeric: true, width: "72px", cell: ({ row }) => row },
            { title: "客户名称", width: "26%", cell: ({ name }) => name },
            { title: "与谁", cell: otherText },
            { title: "原因", width: "88px", cell: ({ why }) => reasons[why] },
            {
              title: "怎么办",
              width: "180px",
              cell: (twin) => (
                <Field label={`第 ${twin.row} 行怎么办`} hideLabel>
                  <SegmentedInput
                    value={choiceOf(twin, work.choices)}
                    choices={choices}
                    onChange={(choice) => forRow(twin.row, choice)}
                  />
                </Field>
              ),
            },
          ]}
        />
        {twins.length > MOST && (
          <p className="text-tertiary">{`只显示前 ${MOST} 行，其余 ${twins.length - MOST} 行用上面的按钮一起决定。`}</p>
        )}
        {twins.some((twin) => twin.why === "code" && choiceOf(twin, work.choices) === "import") && (
          <Field
            label="仍然导入的原因"
            problem={
              needsReason(checked, work.choices) ? "代码相同还要另建一份，请写明原因" : undefined
            }
          >
            <TextInput
              value={work.choices.duplicateReason}
              maxLength={200}
              onChange={(duplicateReason) => work.setChoices({ duplicateReason })}
            />
          </Field>
        )}
      </div>
    </Panel>
  );
}

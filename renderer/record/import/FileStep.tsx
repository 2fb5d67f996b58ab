import { limitsText } from "#renderer/data/transfer/table.ts";
import { SelectInput } from "#renderer/ui/form/Choices.tsx";
import { Field, FieldGrid } from "#renderer/ui/form/Field.tsx";
import { FileChoice } from "#renderer/ui/form/FileChoice.tsx";
import { Panel } from "#renderer/ui/panel/Panel.tsx";
import type { Import } from "./use-import.ts";

/** The file, and where in it the headings stand. */
export function FileStep({ work, what }: { work: Import; what: string }) {
  const { table } = work;
  return (
    <Panel title="1 选择文件" padded>
      <div className="stack">
        <FileChoice
          label={what}
          title={table?.name ?? `选择${what}`}
          hint={`${limitsText}。也可以把文件拖到这里；公式只读它的结果。`}
          accept=".xlsx,.csv,.txt,.tsv"
          onChoose={([file]) => file && void work.choose(file)}
        />
        {table && (
          <p className="text-secondary num">{`${table.read.count} 行，${table.read.how}`}</p>
        )}
        {table && (
          <FieldGrid columns={3}>
            {table.read.sheets.length > 1 && (
              <Field label="工作表">
                <SelectInput
                  value={table.sheet}
                  placeholder="第一张有内容的"
                  choices={table.read.sheets.map((name) => ({ value: name, label: name }))}
                  onChange={(sheet) => sheet !== undefined && void work.chooseSheet(sheet)}
                />
              </Field>
            )}
            <Field label="标题行" hint="列名所在的行，上面的行不导入">
              <SelectInput
                value={String(table.headingRow)}
                choices={table.read.first.map(({ number, cells }) => ({
                  value: String(number),
                  label: `第 ${number} 行`,
                  note: cells
                    .filter((cell) => cell !== "")
                    .slice(0, 3)
                    .join("、")
                    .slice(0, 24),
                }))}
                onChange={(row) => row !== undefined && work.chooseHeading(Number(row))}
              />
            </Field>
          </FieldGrid>
        )}
      </div>
    </Panel>
  );
}

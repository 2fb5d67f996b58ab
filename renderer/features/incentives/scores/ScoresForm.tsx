import { useState } from "react";
import { useDraft } from "#renderer/record/use-draft.ts";
import { useSave } from "#renderer/record/use-save.ts";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { type Column, DataTable } from "#renderer/ui/panel/DataTable.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import type { RuleBook } from "#shared/domain/common/rules.ts";
import type { StaffSnapshot } from "#shared/domain/common/snapshots.ts";
import { rankQuarter } from "#shared/domain/incentives/rules/ranking.ts";
import { enterScores } from "#shared/domain/incentives/scores.ts";

const labels = { quality: "质量", workload: "工作量", cost: "成本" } as const;
type Mark = keyof typeof labels;

/** One person's scores as they are typed; without any the person is not ranked. */
export type Row = { person: StaffSnapshot } & Record<Mark, number | undefined>;

interface Props {
  id: string;
  rows: Row[];
  rules: RuleBook;
  mayEnter: boolean;
}

const isBlank = (row: Row) =>
  row.quality === undefined && row.workload === undefined && row.cost === undefined;

/** The places that the scores typed so far would give. */
function placesOf(rows: readonly Row[], rules: RuleBook) {
  const whole = rows.flatMap(({ person, quality, workload, cost }) =>
    quality === undefined || workload === undefined || cost === undefined
      ? []
      : [{ id: person.id, quality, workload, cost }],
  );
  const placed = rankQuarter(whole, rules);
  return new Map(placed.ok ? placed.value.map((each) => [each.id, each]) : []);
}

/** A line of scores for everybody, with the place that comes of them. */
export function ScoresForm({ id, rows, rules, mayEnter }: Props) {
  const [first] = useState({ rows });
  const draft = useDraft(`incentive.scores.${id}`, first);
  const { save, problems, saving } = useSave(enterScores);
  if (!draft.ready) return null;
  const typed = draft.values.rows;
  const given = typed.filter((row) => !isBlank(row));
  const places = placesOf(typed, rules);
  const change = (at: number, mark: Mark, value: number | undefined) =>
    draft.set({
      rows: typed.map((row, index) => (index === at ? { ...row, [mark]: value } : row)),
    });
  const run = async () => {
    const saved = await save({ id, rows: given });
    if (saved) await draft.discard();
  };
  const mark = (name: Mark): Column<Row> => ({
    title: labels[name],
    width: "110px",
    cell: (row, at) => (
      <Field
        label={`${row.person.name} ${labels[name]}`}
        name={`rows.${given.indexOf(row)}.${name}`}
        hideLabel
      >
        <NumberInput
          value={row[name]}
          onChange={(value) => change(at, name, value)}
          max={100}
          decimals={2}
          disabled={!mayEnter}
        />
      </Field>
    ),
  });
  const columns: Column<Row>[] = [
    { title: "人员", cell: ({ person }) => <b>{person.name}</b> },
    { title: "部门", cell: ({ person }) => person.department },
    mark("quality"),
    mark("workload"),
    mark("cost"),
    { title: "总分", numeric: true, cell: ({ person }) => places.get(person.id)?.score },
    {
      title: "名次",
      cell: ({ person }) => {
        const placed = places.get(person.id);
        return (
          placed && (
            <>
              {placed.place}{" "}
              <WhyFigure title={`${person.name}：第 ${placed.place} 名`} basis={placed.basis} />
            </>
          )
        );
      },
    },
  ];
  return (
    <Form
      label="登记季度得分"
      problems={problems}
      {...(mayEnter ? { onSave: () => void run() } : {})}
    >
      <FormProblems title="还不能保存" />
      <DataTable
        label="季度得分表"
        columns={columns}
        rows={typed}
        rowKey={({ person }) => person.id}
      />
      {mayEnter && (
        <PaneFooter busy={saving}>
          <span className="text-tertiary text-small">
            每项 0 到 100 分；没有填写的人不参加排名。{draft.savedText}
          </span>
        </PaneFooter>
      )}
    </Form>
  );
}

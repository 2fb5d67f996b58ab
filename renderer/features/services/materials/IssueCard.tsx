import { useState } from "react";
import { Link } from "wouter";
import { useSave } from "#renderer/record/use-save.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { returnMaterials } from "#shared/domain/services/materials/actions.ts";
import {
  isOut,
  type MaterialIssue,
  type MaterialLine,
  materialWords,
  stillOut,
} from "#shared/domain/services/materials/material.ts";
import { Lines } from "../lines.tsx";

/** One issue: who took what when, what is still out, and the way to bring it back. */
export function IssueCard({
  issue,
  withOrder = false,
}: {
  issue: MaterialIssue;
  withOrder?: boolean;
}) {
  const [returning, setReturning] = useState(false);
  const { id, engineer, takenAt, order, lines } = issue;
  const out = isOut(issue);
  return (
    <section className="issue-card" aria-label={`领用单 ${id}`}>
      <div className="row">
        <b>{engineer.name}</b>
        <span className="grow text-secondary text-table">
          <Time at={takenAt} /> {id}{" "}
          {withOrder && order && <Link href={`/services/${order}`}>{order}</Link>}
        </span>
        <StateChip tone={out ? "soon" : "ok"}>{out ? "未退清" : "已退清"}</StateChip>
        {out && !returning && (
          <Action size="small" label={`退回 ${id}`} onClick={() => setReturning(true)}>
            退回
          </Action>
        )}
      </div>
      <ul>
        {lines.map((line) => (
          <li key={`${line.kind} ${line.name} ${line.model}`}>
            {materialWords(line, line.quantity)}
            <span className="text-tertiary"> {standing(line)}</span>
          </li>
        ))}
      </ul>
      {returning && <ReturnForm issue={issue} onDone={() => setReturning(false)} />}
    </section>
  );
}

/** What has become of a line: "退回 1、用去 2，还在外 1". */
function standing(line: MaterialLine): string {
  const { returned, used } = line;
  const gone = [returned > 0 && `退回 ${returned}`, used > 0 && `用去 ${used}`];
  const rest = stillOut(line);
  return [gone.filter(Boolean).join("、"), rest > 0 && `还在外 ${rest}`].filter(Boolean).join("，");
}

interface Back {
  returned: number | undefined;
  used: number | undefined;
}

function ReturnForm({ issue, onDone }: { issue: MaterialIssue; onDone: () => void }) {
  const { save, problems, saving } = useSave(returnMaterials);
  const [backs, setBacks] = useState<Back[]>(() =>
    issue.lines.map((line) => ({ returned: stillOut(line), used: 0 })),
  );
  const [remark, setRemark] = useState("");
  const run = async () => {
    const lines = backs.map(({ returned = 0, used = 0 }) => ({ returned, used }));
    if (await save({ id: issue.id, lines, remark })) onDone();
  };
  return (
    <Form label="退回" problems={problems} onSubmit={() => void run()} onCancel={onDone}>
      <FormProblems title="还不能退回" />
      <Lines<Back>
        label="退回的工具配件"
        heads={["名称", "退回", "用去"]}
        template="1.6fr 1fr 1fr"
        rows={backs}
        onChange={setBacks}
        cells={(row, at, change) => (
          <>
            <span>
              {issue.lines[at] && materialWords(issue.lines[at], stillOut(issue.lines[at]))}
            </span>
            <Field label={`退回 ${at + 1}`} name={`lines.${at}.returned`} hideLabel>
              <NumberInput
                value={row.returned}
                onChange={(returned) => change({ returned })}
                max={99_999}
                decimals={2}
              />
            </Field>
            <Field label={`用去 ${at + 1}`} name={`lines.${at}.used`} hideLabel>
              <NumberInput
                value={row.used}
                onChange={(used) => change({ used })}
                max={99_999}
                decimals={2}
              />
            </Field>
          </>
        )}
      />
      <Field label="说明" name="remark">
        <TextInput
          value={remark}
          onChange={setRemark}
          placeholder="损坏、遗失等；没有不填"
          maxLength={200}
        />
      </Field>
      <div className="step-actions">
        <span className="grow" />
        <Action kind="quiet" keys="Esc" onClick={onDone}>
          取消
        </Action>
        <Action kind="main" keys="Enter" busy={saving} onClick={() => void run()}>
          登记退回
        </Action>
      </div>
    </Form>
  );
}

import { useState } from "react";
import { useRecord } from "#renderer/data/live.ts";
import { RecordTabs } from "#renderer/record/RecordTabs.tsx";
import { StepPanel } from "#renderer/record/StepPanel.tsx";
import { WhyFigure } from "#renderer/record/WhyFigure.tsx";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { EmptyState } from "#renderer/ui/panel/EmptyState.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { Facts } from "#renderer/ui/record/Facts.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { Time } from "#renderer/ui/text/Text.tsx";
import { yen } from "#shared/domain/common/money.ts";
import { mayDo } from "#shared/domain/common/permissions.ts";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import type { Step } from "#shared/domain/common/steps.ts";
import { voidEntry } from "#shared/domain/incentives/enter.ts";
import {
  entryAbout,
  entryTable,
  entryWords,
  type IncentiveEntry,
  periodOfEntry,
} from "#shared/domain/incentives/entry.ts";
import { entryKinds } from "#shared/domain/incentives/labels.ts";
import { periodTitle } from "#shared/domain/incentives/period.ts";

const words = { fields: { voided: "作废" }, values: entryKinds };

const stepsOf = ({ noted, voided }: IncentiveEntry): Step[] => [
  { ...noted, step: "登记" },
  ...(voided ? [{ ...voided, step: "作废", note: voided.reason }] : []),
];

/** One entry, with the statement in which it counts. */
export function EntryRecord({ id, around }: { id: string; around: Surroundings }) {
  const entry = useRecord(entryTable, id);
  const [voiding, setVoiding] = useState(false);
  if (entry === null) return <EmptyState icon="incentive" title="没有这条事项" />;
  if (!entry) return null;
  const period = periodOfEntry(entry.kind, entry.on);
  const mayVoid = !entry.voided && !voiding && mayDo(around.actor, voidEntry.name);
  return (
    <RecordPane
      label="激励事项"
      head={
        <RecordHead
          title={`${entryAbout(entry)} ${entryKinds[entry.kind]}`}
          marks={entry.voided && <StateChip tone="void">已作废</StateChip>}
          actions={mayVoid && <Action onClick={() => setVoiding(true)}>作废</Action>}
        />
      }
    >
      <div className="stack">
        {voiding && (
          <StepPanel
            action={voidEntry}
            id={id}
            first={{ period: period.id, reason: "" }}
            onDone={() => setVoiding(false)}
          >
            {(values, set) => (
              <Field label="作废原因" name="reason" span={6}>
                <TextInput
                  value={values.reason}
                  onChange={(reason) => set({ reason })}
                  maxLength={200}
                />
              </Field>
            )}
          </StepPanel>
        )}
        <EntryFacts entry={entry} counts={periodTitle(period)} />
        <RecordTabs
          label="事项的各部分"
          subject={`${entryTable.name}:${entry.id}`}
          record={{ id: entry.id, steps: stepsOf(entry) }}
          words={words}
        />
      </div>
    </RecordPane>
  );
}

function EntryFacts({ entry, counts }: { entry: IncentiveEntry; counts: string }) {
  const { on, person, department, amountCents, what, source, corrects, basis, noted } = entry;
  return (
    <Facts
      facts={[
        { label: "日期", value: on },
        { label: "计入汇总", value: counts },
        { label: "人员", value: person?.name },
        { label: "部门", value: department ?? person?.department },
        {
          label: "金额",
          value: amountCents !== undefined && (
            <>
              {yen(amountCents)} {basis && <WhyFigure title={entryWords(entry)} basis={basis} />}
            </>
          ),
        },
        { label: "依据", value: source },
        { label: "更正的汇总", value: corrects },
        {
          label: "登记人",
          value: (
            <>
              {noted.byName} <Time at={noted.at} />
            </>
          ),
        },
        { label: "说明", value: what, wide: true },
      ]}
    />
  );
}

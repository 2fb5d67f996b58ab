import { useEffect, useMemo, useRef, useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { useDraft } from "#renderer/record/use-draft.ts";
import { CheckInput } from "#renderer/ui/form/Choices.tsx";
import { Form } from "#renderer/ui/form/Form.tsx";
import { FormProblems } from "#renderer/ui/form/FormProblems.tsx";
import { StateChip } from "#renderer/ui/panel/Marks.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordHead } from "#renderer/ui/record/RecordHead.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import { useNow } from "#renderer/ui/text/Now.tsx";
import { timeText } from "#renderer/ui/text/time-text.ts";
import { restrictedAreas } from "#shared/domain/visits/areas.ts";
import type { KnownVisitor } from "#shared/domain/visits/known-visitors.ts";
import { receptionFigures } from "#shared/domain/visits/reception.ts";
import type { Visit } from "#shared/domain/visits/visit.ts";
import { FoundVisitor } from "./FoundVisitor.tsx";
import { GuestFields } from "./GuestFields.tsx";
import { OtherGuests } from "./OtherGuests.tsx";
import { ClearanceFields, PlanFields } from "./PlanFields.tsx";
import { ReceptionFields } from "./ReceptionFields.tsx";
import { useRegistration } from "./use-registration.ts";
import { VisitorMatters } from "./VisitorMatters.tsx";
import { blankGuest, expectedValues, returningValues, type VisitValues } from "./visit-values.ts";
import "./visits.css";

interface Props {
  /** The key of the draft: "visit.new", or that of the visit being changed. */
  draftKey: string;
  initial: VisitValues;
  /** The visit being changed; none for a new one. */
  visit?: Visit;
  onSaved: (visit: Visit, printBadges: boolean) => void;
  onCancel: () => void;
}

const required = (values: VisitValues): string[] =>
  [
    { label: "来访人", there: values.guest.name.trim() !== "" },
    { label: "来访事由", there: values.purpose.trim() !== "" },
    { label: "来访人数", there: values.headCount !== undefined },
    { label: "接待类别", there: values.guestClass !== undefined },
    { label: "接待人", there: values.host !== undefined },
  ].flatMap(({ label, there }) => (there ? [] : [label]));

/** Figures and restricted areas while somebody types. */
function usePreview({ guestClass, headCount, hospitality }: VisitValues) {
  const around = useAround();
  return useMemo(() => {
    if (!around) return { restricted: [], figures: undefined };
    const known = guestClass !== undefined && headCount !== undefined;
    const figures = known
      ? receptionFigures(around.rules, { guestClass, headCount, hospitality })
      : undefined;
    return {
      restricted: restrictedAreas(around.rules),
      figures: figures?.ok ? figures.value : undefined,
    };
  }, [around, guestClass, headCount, hospitality]);
}

/** 登记来访: a visitor arrives or is announced; also for changing what was registered. */
export function VisitForm({ draftKey, initial, visit, onSaved, onCancel }: Props) {
  const { values, set, discard, ready, savedText } = useDraft(draftKey, initial);
  const { problems, saving, arrive, keep } = useRegistration();
  const preview = usePreview(values);
  const found = useRef<HTMLDivElement>(null);
  const [picks, setPicks] = useState(0);
  useEffect(() => {
    if (picks > 0) found.current?.focus();
  }, [picks]);
  if (!ready) return null;
  const expectedId = visit?.state === "expected" ? visit.id : values.expectedId;
  const mayArrive = visit === undefined || visit.state === "expected";

  const pick = (person: KnownVisitor) => {
    const { visitor, visits, expected } = person;
    const { restricted } = preview;
    set(expected ? expectedValues(expected, visits) : returningValues(visitor, visits, restricted));
    setPicks((count) => count + 1);
  };
  const finish = async (saved: Visit | undefined, print: boolean) => {
    if (!saved) return;
    await discard();
    onSaved(saved, print);
  };
  const submit = async () => finish(await arrive(values, expectedId), values.printBadges);
  const save = async () => finish(await keep(values, visit?.id ?? expectedId), false);
  const cancel = () => {
    void discard();
    onCancel();
  };
  const title = mayArrive ? "登记来访" : "修改来访";
  return (
    <Form
      label={title}
      problems={problems}
      onSave={() => void save()}
      onSubmit={() => void (mayArrive ? submit() : save())}
      onCancel={cancel}
    >
      <RecordPane
        label={title}
        head={
          <FormHead
            title={title}
            number={expectedId ?? visit?.id}
            isExpected={expectedId !== undefined}
            values={values}
            saved={savedText}
          />
        }
        footer={
          <PaneFooter
            {...(mayArrive ? { submitLabel: "登记到访" } : {})}
            missing={required(values)}
            busy={saving}
          >
            {mayArrive && (
              <CheckInput
                checked={values.printBadges}
                onChange={(printBadges) => set({ printBadges })}
              >
                打印访客证 {values.headCount ?? 1} 张
              </CheckInput>
            )}
          </PaneFooter>
        }
      >
        <div className="visit-form-wide">
          <div className="visit-form">
            <FoundVisitor
              values={values}
              place={found}
              onReplace={() =>
                set({ guest: blankGuest, known: undefined, expectedId: undefined, unit: undefined })
              }
            />
            <FormProblems />
            <GuestFields values={values} set={set} onPick={pick} />
            <PlanFields values={values} set={set} restricted={preview.restricted} />
            <ClearanceFields values={values} set={set} restricted={preview.restricted} />
            <ReceptionFields values={values} set={set} figures={preview.figures} />
            <OtherGuests values={values} set={set} />
          </div>
          <VisitorMatters values={values} />
        </div>
      </RecordPane>
    </Form>
  );
}

interface HeadProps {
  title: string;
  number: string | undefined;
  isExpected: boolean;
  values: VisitValues;
  saved: string | undefined;
}

function FormHead({ title, number, isExpected, values, saved }: HeadProps) {
  const now = useNow();
  const { expectedAt } = values;
  return (
    <RecordHead
      title={title}
      marks={
        <>
          {number && <span className="record-number num">{number}</span>}
          {isExpected && expectedAt && (
            <StateChip tone="soon">
              预计 {timeText(expectedAt, now)}
              {now < expectedAt ? "，提前到" : ""}
            </StateChip>
          )}
        </>
      }
      actions={<span className="text-tertiary text-small">{saved}</span>}
    />
  );
}

import { useState } from "react";
import { momentOf, seqAt } from "#renderer/data/past.ts";
import { refusalText } from "#renderer/desk/client.ts";
import { useLookBack } from "#renderer/state/look-back.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { DateTimeInput } from "#renderer/ui/form/DateInputs.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { NumberInput } from "#renderer/ui/form/NumberInputs.tsx";
import type { IsoTime } from "#shared/lib/time.ts";

/** 看当时: opens a copy of the desk as it was at a moment, or after an entry. */
export function LookBack() {
  const look = useLookBack((state) => state.look);
  const [time, setTime] = useState<IsoTime>();
  const [entry, setEntry] = useState<number>();
  const [problem, setProblem] = useState<string>();
  const open = async () => {
    setProblem(undefined);
    try {
      const seq = entry ?? (time === undefined ? 0 : await seqAt(time));
      if (await momentOf(seq)) look(seq);
      else setProblem(entry === undefined ? "那时还没有任何记录" : `日志没有第 ${entry} 条`);
    } catch (error) {
      setProblem(refusalText(error));
    }
  };
  return (
    <section className="settings-part" aria-label="看当时">
      <h2>看当时</h2>
      <p className="text-secondary">
        按日志另做一份当时的样子，只能看：不能保存、不能打印。看完关掉就删除，不影响现在的数据。
      </p>
      <form
        className="look-back"
        aria-label="看当时"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Field label="什么时候" problem={problem}>
          <DateTimeInput value={time} onChange={setTime} placeholder="如 2026-11-20 17:30" />
        </Field>
        <Field label="或日志第几条">
          <NumberInput value={entry} onChange={setEntry} min={1} />
        </Field>
        <Action icon="history" submit disabled={time === undefined && entry === undefined}>
          看当时
        </Action>
      </form>
    </section>
  );
}

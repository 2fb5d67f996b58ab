import { useEffect, useRef, useState } from "react";
import type { Problem } from "#shared/lib/result.ts";
import { Notice } from "../panel/Notice.tsx";
import { RuleLink } from "../text/RuleLink.tsx";
import { useForm } from "./form-context.ts";

/** Problems that no field on the screen shows: those of the whole, and those of fields that are not here. */
export function FormProblems({ title = "还不能保存" }: { title?: string }) {
  const { problems } = useForm();
  const place = useRef<HTMLDivElement>(null);
  const [homeless, setHomeless] = useState<readonly Problem[]>([]);
  useEffect(() => {
    const fields = place.current?.closest("form")?.querySelectorAll("[data-field]") ?? [];
    const shown = new Set([...fields].map((field) => field.getAttribute("data-field")));
    setHomeless(problems.filter(({ field }) => field === undefined || !shown.has(field)));
  }, [problems]);
  return (
    <div ref={place}>
      {homeless.length > 0 && (
        <Notice title={title}>
          {homeless.map((problem) => (
            <p key={`${problem.field} ${problem.message}`}>
              {problem.message}
              {problem.rule && <RuleLink rule={problem.rule} />}
            </p>
          ))}
        </Notice>
      )}
    </div>
  );
}

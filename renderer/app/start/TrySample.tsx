import { useState } from "react";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import {
  type SampleCompany,
  sampleCompanies,
  sampleCompanyLabels,
} from "#shared/domain/desk/sample-company.ts";

/** Offers the desk of sample data to those who only want to look: of a company of their own trade. */
export function TrySample({ onReady }: { onReady: (state: AppState) => void }) {
  const [company, setCompany] = useState<SampleCompany>(sampleCompanies[0]);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const choose = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      onReady(await callDesk("app.choose", { sample: true, company }));
    } catch (error) {
      setProblem(refusalText(error));
      setBusy(false);
    }
  };
  return (
    <section className="brand-try" aria-label="示例数据">
      <b>还不想建单位？</b>
      <p>用一家虚构公司的数据随便点。示例另存一处，不会混进正式数据。</p>
      <fieldset className="brand-companies" aria-label="看哪一行" disabled={busy}>
        {sampleCompanies.map((each) => (
          <label key={each} className={each === company ? "brand-company-on" : undefined}>
            <input
              type="radio"
              name="sample-company"
              className="cover-input"
              checked={each === company}
              onChange={() => setCompany(each)}
            />
            {sampleCompanyLabels[each]}
          </label>
        ))}
      </fieldset>
      <Action size="large" busy={busy} onClick={() => void choose()}>
        用示例数据看看
      </Action>
      {busy && (
        <p className="brand-busy" role="status">
          正在准备一年的示例数据，请稍候
        </p>
      )}
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}

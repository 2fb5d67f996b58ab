import "../services.css";
import { useState } from "react";
import { useLocation, useParams } from "wouter";
import { useAround, useRecord } from "#renderer/data/live.ts";
import { Form } from "#renderer/ui/form/Form.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import { PaneFooter } from "#renderer/ui/record/PaneFooter.tsx";
import { RecordPane } from "#renderer/ui/record/RecordPane.tsx";
import type { Surroundings } from "#shared/domain/common/plan.ts";
import { type ServiceOrder, serviceOrderTable } from "#shared/domain/services/order.ts";
import {
  checkSheet,
  digestProblem,
  readSheetCode,
  type SheetClaim,
  typedDigest,
} from "#shared/domain/services/sheet-check.ts";
import type { Problem } from "#shared/lib/result.ts";
import { SheetFacts } from "../record/SheetTab.tsx";
import { CheckFields } from "./CheckFields.tsx";
import { SignedPaper } from "./SignedPaper.tsx";
import { verdictWords } from "./verdict-words.ts";

function problemsOf({ number, digest }: SheetClaim): Problem[] {
  if (number === "") return [{ field: "number", message: "请输入单据编号，或扫单上的码" }];
  const problem = digestProblem(digest);
  return problem === undefined ? [] : [{ field: "digest", message: problem }];
}

/** 校验: is this paper what was signed? By its number and the digest printed on it, or by the code beside the signatures. */
export function CheckPage() {
  const { number: given = "" } = useParams<{ number?: string }>();
  const [, navigate] = useLocation();
  const around = useAround();
  const [typed, setTyped] = useState<SheetClaim>({ number: given, digest: "" });
  const [asked, setAsked] = useState<SheetClaim>();
  const [problems, setProblems] = useState<Problem[]>([]);
  const order = useRecord(serviceOrderTable, asked?.number);
  const change = (part: Partial<SheetClaim>) => {
    setTyped({ ...typed, ...part });
    setAsked(undefined);
  };
  const check = (claim: SheetClaim) => {
    const number = claim.number.trim().toUpperCase();
    const cleaned = readSheetCode(claim.number) ?? { number, digest: typedDigest(claim.digest) };
    const found = problemsOf(cleaned);
    setProblems(found);
    setTyped(cleaned);
    setAsked(found.length === 0 ? cleaned : undefined);
  };
  if (!around) return null;
  return (
    <div className={asked && order ? "sign-screen" : "sign-screen sign-alone"}>
      <Form
        label="校验服务记录单"
        problems={problems}
        onSubmit={() => check(typed)}
        onCancel={() => navigate("/services")}
      >
        <RecordPane
          label="校验"
          head={<h1 className="check-title">校验服务记录单</h1>}
          footer={<PaneFooter submitLabel="校验" busy={false} />}
        >
          <div className="order-fields">
            <CheckFields typed={typed} onChange={change} onCheck={check} />
            <section aria-label="校验结果" aria-live="polite" className="stack">
              {asked && order !== undefined && <Verdict claim={asked} order={order} />}
            </section>
          </div>
        </RecordPane>
      </Form>
      {asked && order && <SignedSide claim={asked} order={order} around={around} />}
    </div>
  );
}

interface FoundProps {
  claim: SheetClaim;
  order: ServiceOrder;
}

function Verdict({ claim: { digest }, order }: { claim: SheetClaim; order: ServiceOrder | null }) {
  const { verdict, sheet } = checkSheet(order, digest);
  const { tone, title, text } = verdictWords(verdict, sheet, order?.sheet);
  const compared = digest.length === 64 ? "摘要的全部 64 位" : `摘要的前 ${digest.length} 位`;
  return (
    <>
      <Notice tone={tone} title={title}>
        {text}
        {sheet && `（比对了${compared}）`}
      </Notice>
      {sheet && <SheetFacts sheet={sheet} />}
    </>
  );
}

function SignedSide({ claim, order, around }: FoundProps & { around: Surroundings }) {
  const { sheet } = checkSheet(order, claim.digest);
  return sheet ? <SignedPaper order={order} sheet={sheet} around={around} /> : null;
}

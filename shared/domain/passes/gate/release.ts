import { z } from "zod";
import { type ActionContext, defineAction, put, type Ref } from "#shared/domain/common/action.ts";
import { optionalText } from "#shared/domain/common/fields.ts";
import { doneNow, stepNow } from "#shared/domain/common/steps.ts";
import { verifyEd25519 } from "#shared/lib/ed25519.ts";
import { failure, type Problem, success } from "#shared/lib/result.ts";
import type { ExitPass } from "../pass.ts";
import { exitPassTable } from "../pass-table.ts";
import { piecesOf } from "../pieces.ts";
import { countDifference, uncounted } from "./count.ts";
import { judge, keyIdOfScan, type Verdict } from "./judge.ts";
import { guardReasons, type RefusalReason, refusalLabels, refusalSentences } from "./labels.ts";
import { passKeyTable } from "./pass-key.ts";
import { type Counted, countedSchema, gateRefusalTable } from "./refusal.ts";
import { numberOf, readScan, type Scan } from "./scan.ts";

const scanned = z
  .string()
  .max(2000)
  .refine((text) => readScan(text) !== undefined, "这不是出门条的二维码或编号");

const attempt = z.object({
  scan: scanned,
  /** Which gate this machine is. */
  gate: z.string().max(20),
  counted: countedSchema,
});
type Attempt = z.output<typeof attempt>;

function readsOf({ scan }: { scan: string }): Ref[] {
  const read = readScan(scan);
  const number = read && numberOf(read);
  const key = keyIdOfScan(read);
  return [
    ...(number === undefined ? [] : [{ table: exitPassTable.name, id: number }]),
    ...(key === "" ? [] : [{ table: passKeyTable.name, id: key }]),
  ];
}

/** What this gate makes of an attempt now, by the records as they stand. */
function judgeNow(context: ActionContext, scan: Scan, gate: string): Verdict {
  const number = numberOf(scan);
  const key = keyIdOfScan(scan);
  return judge({
    scan,
    pass: number === undefined ? undefined : context.read(exitPassTable, number),
    key: key === "" ? undefined : context.read(passKeyTable, key),
    gate,
    now: context.now,
    verify: verifyEd25519,
  });
}

const notCounted = ({ lines }: ExitPass, counted: Counted): Problem[] =>
  uncounted(lines, counted).map((no) => ({
    field: `counted.${no}`,
    message: `第 ${no} 项还没有点数`,
  }));

/** Lets out what a pass names, once, at the gate that it names, when the count agrees line by line (本单位). */
export const releasePass = defineAction({
  name: "pass.release",
  label: "放行",
  input: attempt.extend({ identityChecked: z.literal(true, { error: "请先核对人证" }) }),
  reads: readsOf,
  run: (context, { scan: text, gate, counted }) => {
    const scan = readScan(text);
    if (!scan) return failure("这不是出门条的二维码或编号", "scan");
    const verdict = judgeNow(context, scan, gate);
    if (verdict.kind === "verified") return failure("这里只能验真，不能放行");
    if (verdict.kind === "refused") return failure(verdict.words);
    const { pass, signed } = verdict;
    const problems = notCounted(pass, counted);
    if (problems.length > 0) return { ok: false, problems };
    const difference = countDifference(pass.lines, counted);
    if (difference) return failure(`${difference.words}，不能放行`);
    const released = { ...doneNow(context), gate, signed };
    const step = stepNow(context, "放行", `${gate}，点数 ${piecesOf(counted)} 件相符`);
    const ended = pass.returnable ? {} : { endedAt: context.now };
    return success([
      put(exitPassTable, {
        ...pass,
        ...ended,
        state: "released",
        released,
        steps: [...pass.steps, step],
      }),
    ]);
  },
});

const refusal = attempt.extend({
  /** What the guard has seen; what the program finds itself comes before it. */
  reason: z.enum(guardReasons).optional(),
  note: optionalText("说明", 100),
});

interface Ground {
  reason: RefusalReason;
  words: string;
}

/** Why this attempt is refused: what the pass says, else what the count says, else what the guard says. */
function groundOf(verdict: Verdict, input: z.output<typeof refusal>): Ground | undefined {
  if (verdict.kind === "refused") return verdict;
  const { reason, note, counted } = input;
  const isCounted = verdict.kind === "open" && uncounted(verdict.pass.lines, counted).length === 0;
  const difference = isCounted ? countDifference(verdict.pass.lines, counted) : undefined;
  if (difference) return difference;
  return reason && { reason, words: note ?? refusalSentences[reason] };
}

/** The refusal as it is kept. */
function refusalOf(context: ActionContext, scan: Scan, input: Attempt, ground: Ground) {
  const number = numberOf(scan);
  const pass = number === undefined ? undefined : context.read(exitPassTable, number);
  const { gate, counted } = input;
  return {
    id: context.newId(),
    ...ground,
    ...(number === undefined ? {} : { number }),
    ...(pass ? { customer: pass.customer.name } : { scanned: input.scan.trim().slice(0, 400) }),
    gate,
    refused: doneNow(context),
    ...(counted.length > 0 ? { counted } : {}),
  };
}

/** Notes that nothing was let out, and why (本单位). The pass that was named shows it too. */
export const refusePass = defineAction({
  name: "pass.refuse",
  label: "拒绝放行",
  input: refusal,
  reads: readsOf,
  run: (context, input) => {
    const scan = readScan(input.scan);
    if (!scan) return failure("这不是出门条的二维码或编号", "scan");
    const ground = groundOf(judgeNow(context, scan, input.gate), input);
    if (!ground) return failure("请选择拒绝的原因", "reason");
    if (ground.reason === "other" && input.note === undefined) return failure("请写明原因", "note");
    const { reason, words } = ground;
    const kept = refusalOf(context, scan, input, { reason, words });
    const pass = kept.number === undefined ? undefined : context.read(exitPassTable, kept.number);
    const note = `${refusalLabels[reason]}：${words}`;
    return success([
      put(gateRefusalTable, kept),
      ...(pass
        ? [
            put(exitPassTable, {
              ...pass,
              steps: [...pass.steps, stepNow(context, "门岗拒绝", note)],
            }),
          ]
        : []),
    ]);
  },
});

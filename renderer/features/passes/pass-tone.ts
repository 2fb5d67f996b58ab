import type { Tone } from "#renderer/ui/panel/Marks.tsx";
import type { PassState } from "#shared/domain/passes/labels.ts";
import { isExpired } from "#shared/domain/passes/lifecycle.ts";
import type { ExitPass } from "#shared/domain/passes/pass.ts";
import type { IsoTime } from "#shared/lib/time.ts";

const tones: Record<PassState, Tone> = {
  applied: "soon",
  checked: "info",
  submitted: "soon",
  approved: "ok",
  issued: "ok",
  released: "info",
  returned: "void",
  refused: "over",
  void: "void",
};

/** The colour of a pass's state at this moment. */
export const passTone = (pass: ExitPass, now: IsoTime): Tone =>
  isExpired(pass, now) ? "void" : tones[pass.state];

import { useGlyphQuestion } from "#renderer/state/glyph-question.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Dialog } from "#renderer/ui/panel/Dialog.tsx";
import type { MissingGlyphs } from "#shared/forms/show-form.ts";

/** Says before anything prints which characters of which fields no font has; what is on paper cannot be taken back. */
export function GlyphDialog() {
  const question = useGlyphQuestion((state) => state.question);
  return (
    <Dialog open={question !== undefined} title="有的字打不出来">
      {question && <Question {...question} />}
    </Dialog>
  );
}

interface Props {
  missing: readonly MissingGlyphs[];
  answer: (printAnyway: boolean) => void;
}

function Question({ missing, answer }: Props) {
  useKeys("dialog", [{ key: "Esc", label: "返回修改", run: () => answer(false) }]);
  const isBatch = new Set(missing.map(({ number }) => number)).size > 1;
  return (
    <div className="confirm-danger">
      <p>这台电脑的字体里没有下面的字，打出来会是空框：</p>
      <ul className="missing-glyphs">
        {missing.map(({ number, field, characters }) => (
          <li key={`${number} ${field}`}>
            {isBatch && <span className="num text-secondary">{number} </span>}
            {field || "单据上"}：<b>{[...characters].join(" ")}</b>
          </li>
        ))}
      </ul>
      <p className="text-secondary">
        可以照样打印，缺的字用笔补上；也可以先返回，改成读音相同的字。
      </p>
      <div className="confirm-actions">
        <Action kind="main" keys="Esc" autoFocus onClick={() => answer(false)}>
          返回修改
        </Action>
        <Action onClick={() => answer(true)}>仍然打印</Action>
      </div>
    </div>
  );
}

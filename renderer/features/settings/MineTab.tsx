import { useState } from "react";
import { useDesk } from "#renderer/data/live.ts";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { useHost } from "#renderer/state/host.ts";
import { SegmentedInput } from "#renderer/ui/form/Choices.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import type { Machine } from "#shared/bridge/contract.ts";
import { SetPassword } from "./SetPassword.tsx";
import { SetPin } from "./SetPin.tsx";

const themes = [
  { value: "light", label: "浅色" },
  { value: "dark", label: "深色，夜班用" },
  { value: "system", label: "跟随系统" },
] as const;

/** 我的: one's own password and PIN, and how this machine looks. */
export function MineTab() {
  const { actor } = useDesk();
  const { machine, setMachine } = useHost();
  const [problem, setProblem] = useState<string>();
  const setTheme = (theme: Machine["theme"]) =>
    callDesk("machine.set", { theme }).then(setMachine, (error: unknown) =>
      setProblem(refusalText(error)),
    );
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        <section className="settings-part" aria-label="外观">
          <h2>外观</h2>
          <div className="settings-narrow">
            <Field label="这台电脑的颜色" problem={problem} hint="随时按 Ctrl D 换深色、浅色">
              <SegmentedInput
                value={machine.theme}
                onChange={(theme) => void setTheme(theme)}
                choices={themes}
              />
            </Field>
          </div>
        </section>
        <section className="settings-part" aria-label="我的密码">
          <h2>我的密码</h2>
          <SetPassword personId={actor.id} />
        </section>
        <section className="settings-part" aria-label="我的 PIN">
          <h2>我的 PIN</h2>
          <SetPin />
        </section>
      </div>
    </div>
  );
}

import "./sign-in.css";
import { type KeyboardEvent, useState } from "react";
import { callDesk } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Logo } from "#renderer/ui/icon/Logo.tsx";
import { useKeys } from "#renderer/ui/keys/KeysProvider.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { samplePassword } from "#shared/bridge/names.ts";
import { DiagnosticsLink } from "./DiagnosticsLink.tsx";
import { type Glance, useGlance } from "./glance.ts";
import { Hills } from "./Hills.tsx";
import { LockClock } from "./LockClock.tsx";
import { lastPerson } from "./last-person.ts";
import { PasswordSide } from "./PasswordSide.tsx";
import { PeopleSide } from "./PeopleSide.tsx";

interface Props {
  state: AppState;
  onSignedIn: (state: AppState) => void;
}

/** The locked desk: who is it, and their password. */
export function SignIn({ state, onSignedIn }: Props) {
  const { people } = state;
  const glance = useGlance(
    state.desk.id,
    people.map(({ id }) => id),
  );
  const [chosen, setChosen] = useState(() => lastPerson(people));
  const person = people.find(({ id }) => id === chosen);
  useKeys(
    "page",
    people.slice(0, 9).map(({ id, name }, index) => ({
      key: String(index + 1),
      label: name,
      run: () => setChosen(id),
    })),
  );
  // in the password too: a line of dots has no use for these keys
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = people.findIndex(({ id }) => id === chosen);
    setChosen(people[Math.min(people.length - 1, Math.max(0, at + step))]?.id);
  };
  return (
    <div className="locked">
      <Hills />
      <header>
        <Logo />
        <b>{glance?.organisation || "前台通"}</b>
        {glance?.deskCode && <span className="text-secondary">前台 {glance.deskCode}</span>}
        <span className="grow" />
        <DiagnosticsLink />
      </header>
      <main className="locked-middle">
        <LockClock glance={glance} />
        <div>
          {state.desk.sample && <SampleNotice onLeft={onSignedIn} />}
          <div className="lock-card" role="presentation" onKeyDownCapture={move}>
            <PeopleSide
              people={people}
              chosen={chosen}
              onChoose={setChosen}
              drafts={draftsOf(glance)}
            />
            <PasswordSide key={chosen} person={person} onSignedIn={onSignedIn} />
          </div>
        </div>
      </main>
    </div>
  );
}

const none: ReadonlyMap<string, number> = new Map();
const draftsOf = (glance: Glance | undefined) => glance?.drafts ?? none;

function SampleNotice({ onLeft }: { onLeft: (state: AppState) => void }) {
  const leave = async () => onLeft(await callDesk("app.choose", { sample: false }));
  return (
    <div className="lock-sample">
      <Notice
        tone="info"
        title={`示例数据，每个人的密码都是 ${samplePassword}`}
        action={
          <Action size="small" onClick={() => void leave()}>
            换成自己的单位
          </Action>
        }
      />
    </div>
  );
}

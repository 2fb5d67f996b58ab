import "./sign-in.css";
import type { KeyboardEvent } from "react";
import { callDesk } from "#renderer/desk/client.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { Logo } from "#renderer/ui/icon/Logo.tsx";
import { Notice } from "#renderer/ui/panel/Notice.tsx";
import type { AppState } from "#shared/bridge/contract.ts";
import { samplePassword } from "#shared/bridge/names.ts";
import { chinaOffset } from "#shared/domain/desk/organisation.ts";
import { clockTime, isoTime } from "#shared/lib/time.ts";
import { DiagnosticsLink } from "./DiagnosticsLink.tsx";
import { type Glance, useGlance } from "./glance.ts";
import { Hills } from "./Hills.tsx";
import { LockClock } from "./LockClock.tsx";
import { PasswordSide } from "./PasswordSide.tsx";
import { PeopleSide } from "./PeopleSide.tsx";
import { useChoosing } from "./use-choosing.ts";

interface Props {
  state: AppState;
  onSignedIn: (state: AppState) => void;
}

/** The locked desk: who is it, and their PIN or password. */
export function SignIn({ state, onSignedIn }: Props) {
  const { people } = state;
  const glance = useGlance(
    state.desk.id,
    people.map(({ id }) => id),
  );
  const { chosen, setChosen, step } = useChoosing(people);
  const person = people.find(({ id }) => id === chosen);
  // in the password too: a line of dots has no use for these keys
  const move = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    step(by);
  };
  return (
    <div className="locked">
      <Hills />
      <header>
        <Logo />
        <b>{glance?.organisation || "前台通"}</b>
        {glance?.deskCode && <span className="text-secondary">前台 {glance.deskCode}</span>}
        <span className="grow" />
        <AutoLocked locked={state.autoLocked} />
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

/** "10:42 自动锁定，闲置 5 分钟". */
function AutoLocked({ locked }: { locked: AppState["autoLocked"] }) {
  if (!locked) return null;
  const at = clockTime(isoTime(Date.parse(locked.at), chinaOffset));
  return (
    <span className="row text-secondary text-table">
      <Icon name="lock" size={14} />
      {`${at} 自动锁定，闲置 ${locked.minutes} 分钟`}
    </span>
  );
}

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

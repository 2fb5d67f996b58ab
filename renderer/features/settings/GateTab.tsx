import { useEffect, useState } from "react";
import { useAround } from "#renderer/data/live.ts";
import { callDesk, refusalText } from "#renderer/desk/client.ts";
import { useHost } from "#renderer/state/host.ts";
import { Action } from "#renderer/ui/button/Action.tsx";
import { Field } from "#renderer/ui/form/Field.tsx";
import { TextArea, TextInput } from "#renderer/ui/form/TextInputs.tsx";
import { ConfirmDanger } from "#renderer/ui/panel/ConfirmDanger.tsx";
import { fingerprintOf, writeKeyCard } from "#shared/domain/passes/gate/pass-key.ts";
import { QrCode } from "#shared/forms/parts/qr.tsx";
import { KnownKeys } from "./KnownKeys.tsx";
import "./gate-tab.css";

/** 门岗: which gate this machine is, the desk's public key, and the keys of other desks. */
export function GateTab() {
  return (
    <div className="settings-sheet">
      <div className="settings-body">
        <MachineGate />
        <OwnKey />
        <KnownKeys />
      </div>
    </div>
  );
}

/** Saved by its own button: it is of this machine, in no journal. */
function MachineGate() {
  const { machine, setMachine } = useHost();
  const [gate, setGate] = useState(machine.gate ?? "");
  const [problem, setProblem] = useState<string>();
  const isSaved = gate.trim() === (machine.gate ?? "");
  const save = () =>
    callDesk("machine.set", { gate: gate.trim() }).then(
      (changed) => {
        setMachine(changed);
        setProblem(undefined);
      },
      (error: unknown) => setProblem(refusalText(error)),
    );
  return (
    <section className="settings-part" aria-label="这台电脑">
      <h2>这台电脑</h2>
      <div className="gate-tab-line">
        <Field
          label="这台电脑的门岗"
          problem={problem}
          hint="与出门条上的「放行门岗」写得一样，才能在这里放行；留空则只验真"
        >
          <TextInput value={gate} onChange={setGate} maxLength={20} placeholder="如东门岗" />
        </Field>
        <Action kind="main" disabled={isSaved} onClick={() => void save()}>
          设定门岗
        </Action>
      </div>
    </section>
  );
}

/** The public half of this desk's key, to be handed to other desks. */
function OwnKey() {
  const around = useAround();
  const [publicKey, setPublicKey] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const [isCopied, setCopied] = useState(false);
  const [isRenewing, setRenewing] = useState(false);
  useEffect(() => {
    callDesk("gate.key", {}).then(
      (key) => setPublicKey(key.publicKey),
      (error: unknown) => setProblem(refusalText(error)),
    );
  }, []);
  if (problem !== undefined) return <p className="text-over">{problem}</p>;
  if (!around || publicKey === undefined) return null;
  const { organisation, code } = around.desk;
  const card = writeKeyCard({ publicKey, organisation, deskCode: code });
  const copy = () => navigator.clipboard.writeText(card).then(() => setCopied(true));
  const renew = async () => {
    const key = await callDesk("gate.renew", {});
    setPublicKey(key.publicKey);
    setCopied(false);
    setRenewing(false);
  };
  return (
    <section className="settings-part" aria-label="本前台的公钥">
      <h2>本前台的公钥</h2>
      <p className="text-secondary">
        别的前台导入它，就能脱机验真本前台开具的出门条，但不能放行。公钥可以公开；签名用的私钥只在这台电脑里。
      </p>
      <div className="gate-tab-key">
        <Field label="公钥" hint={`指纹 ${fingerprintOf(publicKey)}，导入以后两边对一遍`}>
          <TextArea value={card} onChange={() => undefined} rows={4} readOnly />
        </Field>
        <div className="gate-tab-code">
          <QrCode text={card} />
        </div>
      </div>
      <div className="gate-tab-actions">
        <Action icon="clip" onClick={() => void copy()}>
          {isCopied ? "已复制" : "复制公钥"}
        </Action>
        <Action kind="danger" onClick={() => setRenewing(true)}>
          换新密钥
        </Action>
      </div>
      <ConfirmDanger
        open={isRenewing}
        title="换一把新的签名密钥？"
        text="以后开具的出门条用新密钥签名，别的前台要重新导入公钥。以前签发的照样认得；不要再认的，在下面停用旧公钥。"
        actionLabel="换新密钥"
        onConfirm={() => void renew().catch((error: unknown) => setProblem(refusalText(error)))}
        onCancel={() => setRenewing(false)}
      />
    </section>
  );
}

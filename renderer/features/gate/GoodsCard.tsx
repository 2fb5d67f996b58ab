import { Icon } from "#renderer/ui/icon/Icon.tsx";
import { Avatar } from "#renderer/ui/panel/Marks.tsx";
import { documentKinds } from "#shared/domain/common/fields.ts";
import { maskIdentity } from "#shared/domain/common/identity.ts";
import { countDifference, uncounted } from "#shared/domain/passes/gate/count.ts";
import type { ExitPass, PassLine } from "#shared/domain/passes/pass.ts";
import { piecesOf } from "#shared/domain/passes/pieces.ts";
import { count, countedOf, type Looked, tick, tickAll } from "./view.ts";

interface Props {
  pass: ExitPass;
  looked: Looked;
  onLook: (looked: Looked) => void;
}

const kindOf = (kind: string) =>
  Object.entries(documentKinds).find(([id]) => id === kind)?.[1] ?? "证件";

/** The carrier and the goods: each row is looked at and ticked, by mouse or by ↑ ↓, space, ← →. */
export function GoodsCard({ pass, looked, onLook }: Props) {
  const { lines } = pass;
  return (
    <section className="gate-card" aria-label="点数">
      <Carrier pass={pass} looked={looked} onLook={onLook} />
      <div className="gate-lines">
        <table>
          <thead>
            <tr>
              <th scope="col">品名</th>
              <th scope="col">序列号</th>
              <th scope="col" className="gate-figure">
                应有
              </th>
              <th scope="col" className="gate-figure">
                <button
                  type="button"
                  className="gate-all"
                  onClick={() => onLook(tickAll(looked, pass))}
                >
                  全部点齐
                </button>
                点数
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Row
                key={line.no}
                line={line}
                counted={looked.counts[line.no]}
                isHere={looked.at === index + 1}
                onTick={() => onLook(tick(looked, pass, index + 1))}
                onCount={(more) => onLook(count(looked, pass, index + 1, more))}
              />
            ))}
          </tbody>
        </table>
      </div>
      <Sum pass={pass} looked={looked} />
    </section>
  );
}

function Carrier({ pass, looked, onLook }: Props) {
  const { carrier, carrierDocument } = pass;
  return (
    <div className={`gate-carrier${looked.at === 0 ? " gate-here" : ""}`}>
      <Avatar name={carrier} size="large" />
      <div className="grow">
        <b>{carrier}</b>
        <small className="num">
          {`携带人，${kindOf(carrierDocument.kind)} ${maskIdentity(carrierDocument.number)}`}
        </small>
      </div>
      <label className="gate-identity">
        <input
          type="checkbox"
          checked={looked.identity}
          onChange={() => onLook(tick(looked, pass, 0))}
        />
        人证相符
      </label>
    </div>
  );
}

interface RowProps {
  line: PassLine;
  counted: number | undefined;
  isHere: boolean;
  onTick: () => void;
  onCount: (more: 1 | -1) => void;
}

function Row({ line, counted, isHere, onTick, onCount }: RowProps) {
  const { no, item, model, serial, quantity } = line;
  const agrees = counted === undefined ? "" : counted === quantity ? " gate-ok" : " gate-off";
  return (
    <tr className={isHere ? "gate-here" : ""} aria-current={isHere || undefined}>
      <td>
        <b>{item}</b>
        <small>{model}</small>
      </td>
      <td className="num">{serial ?? "不逐件登记"}</td>
      <td className="gate-figure gate-due num">{quantity}</td>
      <td className="gate-figure">
        <span className={`gate-counter${agrees}`}>
          <button type="button" aria-label={`第 ${no} 项少 1 件`} onClick={() => onCount(-1)}>
            <Icon name="minus" />
          </button>
          <button
            type="button"
            className="num"
            aria-label={
              counted === undefined
                ? `第 ${no} 项点齐 ${quantity} 件`
                : `第 ${no} 项已点 ${counted} 件`
            }
            onClick={onTick}
          >
            {counted ?? "点数"}
          </button>
          <button type="button" aria-label={`第 ${no} 项多 1 件`} onClick={() => onCount(1)}>
            <Icon name="plus" />
          </button>
        </span>
      </td>
    </tr>
  );
}

function Sum({ pass, looked }: Omit<Props, "onLook">) {
  const counted = countedOf(looked);
  const left = uncounted(pass.lines, counted).length;
  const difference = left > 0 ? undefined : countDifference(pass.lines, counted);
  const [tone, words] =
    left > 0
      ? (["", `还有 ${left} 项没有点数`] as const)
      : difference
        ? (["text-over", difference.words] as const)
        : (["text-ok", "点数相符"] as const);
  return (
    <div className={`gate-sum ${tone}`} role="status" aria-label="点数结果">
      <Icon name={tone === "text-ok" ? "check" : "alert"} />
      <b>{words}</b>
      <span className="text-secondary num">{`${piecesOf(counted)} / ${piecesOf(pass.lines)} 件`}</span>
      <span className="grow" />
      <span className="text-tertiary gate-keys">↑ ↓ 换行，空格点齐，← → 少一件、多一件</span>
    </div>
  );
}

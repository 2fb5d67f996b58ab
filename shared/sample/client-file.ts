import { staffSnapshotOf } from "#shared/domain/common/snapshots.ts";
import type { Customer } from "#shared/domain/customers/customer.ts";
import { creditCode, identityNumber, landline } from "./documents.ts";
import { type Featured, featured } from "./featured.ts";
import { address, companyName, personName, type Trade } from "./names.ts";
import { posts, regions, scopes, sources } from "./words.ts";
import type { World } from "./world.ts";

interface Sketch {
  name: string;
  trade: Trade;
  grade: Featured["grade"] | undefined;
  isPerson: boolean;
  contact: { name: string; post?: string; phones: string[]; main: boolean };
}

function sketch({ company, chance, phone }: World, index: number): Sketch {
  const sellsToPeople = company === "marketing";
  const known = sellsToPeople ? undefined : featured[index];
  if (known) {
    const contact = { name: known.contact, post: known.post, phones: [known.phone], main: true };
    return { ...known, isPerson: false, contact };
  }
  const unit = companyName(index);
  const isPerson = chance.percent(sellsToPeople ? 94 : 7);
  const name = personName(chance);
  const grade = chance.pick(["A", "B", "B", "C", "C", "C", undefined] as const);
  if (isPerson)
    return {
      ...unit,
      name,
      grade: undefined,
      isPerson,
      contact: { name, phones: [phone()], main: true },
    };
  const contact = { name, post: chance.pick(posts), phones: [phone()], main: true };
  return { ...unit, grade, isPerson, contact };
}

const specials = [
  ["法律咨询", "lawyer"],
  ["财务咨询", "financialAdviser"],
  ["广告", "advertising"],
] as const;

function categoryOf(name: string, trade: Trade): Pick<Customer, "category" | "specialKind"> {
  const special = specials.find(([word]) => name.includes(word))?.[1];
  if (special !== undefined) return { category: "special", specialKind: special };
  if (trade === "liquor") return { category: "dealer" };
  return { category: /建材|五金|包装|会展/.test(name) ? "supplier" : "general" };
}

/** What a unit's file has and a person's has not. */
function unitFields({ chance, phone }: World, trade: Trade) {
  const second = { name: personName(chance), post: chance.pick(posts), phones: [phone()] };
  return {
    creditCode: creditCode(chance),
    legalRepresentative: personName(chance),
    phone: landline(chance),
    businessScope: scopes[trade],
    registeredCapital: String(chance.pick([50, 100, 200, 500, 1200, 3000])),
    others: chance.percent(35) ? [second] : [],
  };
}

/** What is typed when the customer of this index is taken on, and what later stories know of them. */
export function clientFile(world: World, index: number) {
  const { chance, people } = world;
  const { name, trade, grade, isPerson, contact } = sketch(world, index);
  const where = address(chance);
  const isKey = grade === "A" && (index < featured.length || chance.percent(30));
  const { others, ...unit } = isPerson
    ? { others: [], identityNumber: identityNumber(chance) }
    : unitFields(world, trade);
  const place = {
    cabinet: `${chance.whole(1, 6)}`,
    shelf: `${chance.whole(1, 5)}`,
    slot: `${chance.whole(1, 20)}`,
  };
  const input = {
    name,
    kind: isPerson ? ("person" as const) : ("unit" as const),
    ...categoryOf(name, trade),
    ...unit,
    address: where,
    postcode: "990000",
    contacts: [contact, ...others],
    owner: staffSnapshotOf(
      isKey
        ? people.serviceManager
        : chance.pick([people.agent, people.engineerTwo, people.director]),
    ),
    secondOwner: isKey ? staffSnapshotOf(people.agent) : undefined,
    isKey,
    region: chance.pick(regions),
    source: chance.pick(sources),
    paperPlace: chance.percent(70) ? place : undefined,
    grade,
    gradeProvisional: grade !== undefined && chance.percent(40),
  };
  const phone = contact.phones[0] ?? "";
  return { input, name, grade, trade, contact: { name: contact.name, phone }, address: where };
}

import { formatPhone } from "#shared/domain/common/phone.ts";

/** A phone number in groups that can be read aloud: 138 0000 0216. */
export function PhoneText({ phone }: { phone: string }) {
  return <span className="num">{formatPhone(phone)}</span>;
}

/** A text as it is compared: half width, lower case, without spaces. */
export const foldText = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(/\s/g, "");

/** The legal forms that a company's name may end with; people leave them out or mix them up. */
const legalForms = /(股份有限|有限责任|有限|股份|(?<![分子总]))公司$/;

/**
 * A name as it is compared to find duplicates: without width, case, spaces, brackets, punctuation and the legal form at its end, so
 * that 「砚湖（杭州）实业有限公司」 and 「砚湖(杭州) 实业有限责任公司」 are one. A name that is nothing but a legal form stays.
 */
export function normalizeName(name: string): string {
  const letters = foldText(name).replace(/[^\p{L}\p{N}]/gu, "");
  return letters.replace(legalForms, "") || letters;
}

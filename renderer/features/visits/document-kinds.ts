import { choicesOf } from "#renderer/ui/form/choices-of.ts";
import { type DocumentKind, documentKinds } from "#shared/domain/common/fields.ts";

const isKind = (kind: string): kind is DocumentKind => kind in documentKinds;

/** The kind of a document on record; a kind that is no longer offered counts as an identity card. */
export const documentKindOf = (kind: string | undefined): DocumentKind =>
  kind !== undefined && isKind(kind) ? kind : "identityCard";

export const documentChoices = choicesOf(documentKinds);

// The name of a holder in words, for files that stand by themselves.

/**
 * @param {import("../model.js").Document} document
 * @param {string | null} holder
 * @param {import("../strings.js").Translate} t
 */
export function nameIn({ people }, holder, t) {
  if (holder === "joint") return t("who.joint.full");
  return people.find(({ id }) => id === holder)?.name ?? t("who.none");
}

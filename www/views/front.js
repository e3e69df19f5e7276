// What stands around an account and is none of its words: title, date line, captions, tags. The header tells them already,
// so they are folded here, each with its role before it; a bare "3 of 4" beside the account would look like a fact.

import { h } from "../dom.js";

/** More than this is no front matter any more, but a text in which nothing else was found. */
const MOST = 60;

/**
 * @typedef {import("../facts/runs.js").Piece} Piece
 * @typedef {import("../facts/runs.js").FurniturePiece} FurniturePiece
 */

/**
 * Parts the pieces that stand before and behind the account from those of the account.
 * @param {Piece[]} pieces
 * @returns {{front: FurniturePiece[], pieces: Piece[], back: FurniturePiece[]}}
 */
export function frontOf(pieces) {
  const first = pieces.findIndex((piece) => !isAround(piece));
  const last = pieces.findLastIndex((piece) => !isAround(piece));
  if (first < 0 || !pieces.some(({ kind }) => kind === "paragraph")) return { front: [], pieces, back: [] };
  const from = first > MOST ? 0 : first;
  const to = pieces.length - 1 - last > MOST ? pieces.length : last + 1;
  return {
    front: /** @type {FurniturePiece[]} */ (pieces.slice(0, from)),
    pieces: pieces.slice(from, to),
    back: /** @type {FurniturePiece[]} */ (pieces.slice(to)),
  };
}

/**
 * Headings and labels belong to what follows them.
 * @param {Piece} piece
 */
function isAround({ kind, form }) {
  return kind === "furniture" && form !== "heading" && form !== "label";
}

/**
 * @param {import("./context.js").Context} context
 * @param {ReturnType<typeof import("./leaf.js").createSetter>} setter
 * @param {FurniturePiece[]} pieces
 * @returns {{nodes: Element[], fixtures: {node: Element, span: import("../model.js").Span}[]}}
 */
export function createFront({ format, t }, setter, pieces) {
  const told = pieces.filter(({ form }) => form !== "separator" && form !== "elision");
  const fixtures = pieces.map((piece) => ({
    node: setter.furniture({ ...piece, goesOn: false }),
    span: piece.span,
  }));
  if (told.length === 0) return { nodes: fixtures.map(({ node }) => node), fixtures };
  // "Further words" are further than something.
  const forms = new Set(told.map(({ form }) => form));
  const last = forms.delete("boilerplate") ? ["boilerplate"] : [];
  const roles = [...forms, ...last].map((form) => t(`furniture.${form}`));
  const summary = h("summary", {}, t("reader.around", { roles: format.list(roles) }));
  const block = h(
    "details",
    { class: "around", part: "around" },
    summary,
    ...fixtures.map(({ node }) => node),
  );
  return { nodes: [block], fixtures };
}

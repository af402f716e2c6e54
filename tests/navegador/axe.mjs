// Lo que axe encuentra en la página abierta.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// Se evalúa, y no se añade a la página, que no admite guiones de fuera.
const axe = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

// De las reglas que axe mira si no se le dice nada, las que dependen del color.
const COLOURS = ["color-contrast", "link-in-text-block"];

/** Deja el código que se ve sin sus miles de palabras de colores. */
const flatten = (page) => page.evaluate(() => {
  for (const code of document.querySelectorAll("pre code")) {
    code.replaceChildren(code.innerText);
  }
});

/**
 * Con `whole`, mira también cada palabra del código, cuyos colores son los mismos
 * en todas las páginas. Sin él, las quita antes, y tarda la cuarta parte; `dark`
 * mira solo los colores: en claro ya se ha visto lo demás, que no cambia.
 */
export const violations = async (page, { whole = false, dark = false } = {}) => {
  if (!whole) await flatten(page);
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { violations } = await axe.run(document, {
      resultTypes: ["violations"],
      ...only,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id} en ${node.target.join(" ")}`));
  }, dark && !whole ? { runOnly: COLOURS } : {});
};

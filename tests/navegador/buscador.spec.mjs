// De paso: las comprobaciones de la búsqueda, hasta que tengan sus archivos.

import { checkSearch } from "./buscador.mjs";
import { BOOK, expect, PAGES, test } from "./libro.mjs";

test("the search finds, weighs and behaves", ({ browser, origin }) =>
  checkSearch(browser, origin, BOOK, PAGES, (what) =>
    expect.soft(what, what).toBeNull(), process.env.CAPTURAS));

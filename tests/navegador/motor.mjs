// El motor de la búsqueda, fuera del navegador.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { BOOK } from "./libro.mjs";

export const FOLDER = join(BOOK, "buscador");

const FILES = ["palabras", "sinonimos", "secciones", "temas", "motor",
  "indice/tabla"];

export const engine = () => {
  const context = createContext({});
  const load = async (name) =>
    runInContext(readFileSync(join(FOLDER, `${name}.js`), "utf8"), context);
  context.load = load;
  runInContext("globalThis.bookSearch = { load }", context);
  for (const name of FILES) load(name);
  return context.bookSearch;
};

// Lo que comparten las pruebas: qué páginas hay y cómo se abren.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test as base } from "@playwright/test";
import { watch } from "./limites.mjs";
import { recordBlocked } from "./politica.mjs";
import { serve } from "./servidor.mjs";

export { expect };

export const BOOK = process.env.BOOK ?? join(import.meta.dirname, "../../book");
if (!existsSync(BOOK)) {
  throw new Error(`no hay ningún libro en ${BOOK}: escríbelo con mdbook build`);
}
export const FILES = readdirSync(BOOK).filter((name) => name.endsWith(".html"));
// No son páginas que se lean.
export const BARE = ["toc.html", "print.html", "index.html"];
export const PAGES = FILES.filter((name) => !BARE.includes(name));
// En esta hay código con líneas ocultas, tablas y botones.
export const TRIED = "corrutinas.html";

/** La dirección de una página abierta desde su archivo. */
export const local = (name) => pathToFileURL(join(BOOK, name)).href;

/** La lista, que crece, de lo que falla en la consola de esa pestaña. */
const hear = (page) => {
  const errors = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (said) =>
    said.type() === "error" && errors.push(said.text()));
  return errors;
};

export const test = base.extend({
  /** Dónde está servido el libro, sin barra al final. */
  origin: [({}, use) => serve(BOOK, use), { scope: "worker" }],

  /**
   * Abre una página en la pestaña de su tema y su ancho. Las pruebas seguidas
   * de una misma página la encuentran ya abierta: abrirla es lo que más tarda.
   */
  open: [async ({ browser, origin }, use, { project }) => {
    const { colorScheme, viewport } = project.use;
    const page = await browser.newPage({ colorScheme, viewport });
    await recordBlocked(page);
    const errors = hear(page);
    const failed = [];
    page.on("requestfailed", (request) => failed.push(request.url()));
    const counter = await watch(page, origin);
    let opened;
    await use(async (name) => {
      if (opened?.name === name) return opened;
      errors.length = failed.length = 0;
      counter.reset();
      await page.goto(`${origin}/${name}`, { waitUntil: "load" });
      const counts = await counter.count();
      const where = `${name}, ${project.name}`;
      opened = { name, page, counts, errors, failed, where };
      return opened;
    });
    await page.close();
  }, { scope: "worker" }],

  /** Abre una página en una pestaña nueva, en la que ningún guion falla. */
  visit: async ({ origin, page }, use) => {
    const errors = hear(page);
    await use((name) =>
      page.goto(`${origin}/${name}`, { waitUntil: "load" }));
    expect.soft(errors, "hay errores en la consola").toEqual([]);
  },

  /** Exige una cuenta; al final sale la peor de cada una, y dónde. */
  within: async ({}, use, info) => use((what, count, limit, where) => {
    const description = JSON.stringify({ what, count, limit, where });
    info.annotations.push({ type: "cuenta", description });
    expect.soft(count, `${where}: ${what}: ${count}, y caben ${limit}`)
      .toBeLessThanOrEqual(limit);
  }),

  /** Apunta algo que se cuenta y no se exige: sale al final. */
  tell: async ({}, use, info) => use((description) =>
    info.annotations.push({ type: "dato", description })),
});

// El libro construido, servido como lo sirve GitHub Pages, y lo que comparten
// las pruebas.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test as base } from "@playwright/test";

export { expect };

export const BOOK = process.env.BOOK ?? join(import.meta.dirname, "../../book");
// La página de error es lo que sale si no hay otra, y dice dónde está el libro.
const MISSING = join(BOOK, "404.html");
if (!existsSync(MISSING)) {
  throw new Error(`no hay ningún libro en ${BOOK}: escríbelo con mdbook build`);
}
const FOLDER = /<base href="(.*?)\/?">/.exec(readFileSync(MISSING, "utf8"))[1];

export const FILES = readdirSync(BOOK).filter((name) => name.endsWith(".html"));
const SKIPPED = ["toc.html", "print.html", "index.html"];
export const PAGES = FILES.filter((name) => !SKIPPED.includes(name));
// En esta hay código con líneas ocultas, tablas y botones.
export const TRIED = "corrutinas.html";

/** La dirección de una página abierta desde su archivo. */
export const local = (name) => pathToFileURL(join(BOOK, name)).href;

const TYPES = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

// Cada archivo se comprime una vez y se manda entero: si llega a trozos, una
// línea a medias se parte, y la página se mueve.
const zipped = new Map();
const zip = (file) => {
  if (!zipped.has(file)) zipped.set(file, gzipSync(readFileSync(file)));
  return zipped.get(file);
};

const answer = (request, response) => {
  const path = normalize(decodeURIComponent(request.url.split("?")[0]));
  const asked = join(BOOK, path.startsWith(`${FOLDER}/`)
    ? path.slice(FOLDER.length) : path);
  const exists = existsSync(asked) && extname(asked) !== "";
  const file = exists ? asked : MISSING;
  response.writeHead(exists ? 200 : 404, {
    "content-encoding": "gzip",
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
  });
  response.end(zip(file));
};

export const test = base.extend({
  /** Dónde está servido el libro, sin barra al final. */
  origin: [async ({}, use) => {
    const server = createServer(answer);
    await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
    await use(`http://127.0.0.1:${server.address().port}${FOLDER}`);
    server.close();
  }, { scope: "worker" }],

  /** Dónde se mira, para decirlo: página, tema y ancho. */
  where: async ({}, use, { project }) =>
    use((name) => `${name}, ${project.name}`),

  /** Abre una página, en la que ningún guion puede fallar. */
  visit: async ({ origin, page, where }, use) => {
    const errors = [];
    await use(async (name) => {
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (said) =>
        said.type() === "error" && errors.push(said.text()));
      await page.goto(`${origin}/${name}`, { waitUntil: "load" });
    });
    expect.soft(errors, `${where(page.url().split("/").at(-1))}: hay errores ` +
      "en la consola").toEqual([]);
  },

  /** Apunta algo que se cuenta y no se exige: sale al final. */
  tell: async ({}, use, info) => use((description) =>
    info.annotations.push({ type: "dato", description })),
});

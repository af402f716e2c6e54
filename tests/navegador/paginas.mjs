// Abre cada página del libro en un navegador de verdad, clara y oscura, ancha
// y estrecha: sin errores y dentro de los límites de limites.mjs.
//
// Uso, tras `mdbook build`: node tests/navegador/paginas.mjs [CARPETA]
// Con CARPETA, guarda en ella una imagen de cada página.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { checkAccessible, checkControls, checkSpanish } from "./interfaz.mjs";
import { checkSearch } from "./buscador.mjs";
import { watch, Worst } from "./limites.mjs";
import {
  checkCopyWithoutClipboard, checkListings, checkWithoutScripts,
} from "./listados.mjs";
import { checkPlayers } from "./reproductor.mjs";
import { checkPolicy } from "./seguridad.mjs";

const book = process.env.BOOK ?? join(import.meta.dirname, "../../book");
const shots = process.argv[2];
const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

// El libro está donde dice su página de error, que es lo que sale si no hay
// otra, como en GitHub Pages.
const missing = join(book, "404.html");
const base = /<base href="(.*?)\/?">/.exec(readFileSync(missing, "utf8"))[1];
// Cada archivo se comprime una vez y se manda entero: si llega a trozos, una
// línea a medias se parte, y la página se mueve.
const zipped = new Map();
const zip = (file) => {
  if (!zipped.has(file)) zipped.set(file, gzipSync(readFileSync(file)));
  return zipped.get(file);
};
const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(request.url.split("?")[0]));
  const asked = join(book, path.startsWith(`${base}/`)
    ? path.slice(base.length) : path);
  const exists = existsSync(asked) && extname(asked) !== "";
  const file = exists ? asked : missing;
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(exists ? 200 : 404, {
    "content-encoding": "gzip",
    "content-type": type,
  });
  response.end(zip(file));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}${base}`;

const executablePath = spawnSync("which", ["chromium"], { encoding: "utf8" })
  .stdout.trim();
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});

const names = readdirSync(book).filter((name) => name.endsWith(".html"));
const skipped = ["toc.html", "print.html", "index.html"];
const pages = names.filter((name) => !skipped.includes(name));
// En esta hay código con líneas ocultas, tablas y botones.
const tried = "corrutinas.html";
const problems = [];
const worst = new Worst();
// Ancha y estrecha, y ancha a oscuras: a lo estrecho, los colores no cambian.
const visit = async ([colorScheme, width]) => {
  const page = await browser.newPage({
    colorScheme,
    viewport: { width, height: 900 },
  });
  const counter = await watch(page, origin);
  for (const name of pages) {
    const where = `${name}, ${width} px, ${colorScheme}`;
    const say = (what) => problems.push(`${where}: ${what}`);
    page.removeAllListeners();
    page.on("pageerror", (error) => say(error.message));
    page.on("console", (m) => m.type() === "error" && say(m.text()));
    counter.reset();
    await page.goto(`${origin}/${name}`, { waitUntil: "load" });
    worst.add(where, await counter.count(), say);
    await checkAccessible(page, say, name === tried);
    if (colorScheme === "light") {
      await checkSpanish(page, say);
      await checkPlayers(page, say);
    }
    if (name === tried) {
      // En papel también se lee, venga del tema que venga.
      await page.emulateMedia({ media: "print", colorScheme });
      await checkAccessible(page, (what) => say(`en papel, ${what}`), true);
      await page.emulateMedia({ media: "screen", colorScheme });
      await page.reload({ waitUntil: "load" });
      await checkControls(page, say);
      await checkListings(page, say);
    }
    if (shots) {
      const file = name.replace(".html", `-${colorScheme}-${width}.png`);
      await page.screenshot({ path: join(shots, file), fullPage: true });
    }
  }
  await page.close();
};
// Las tres a la vez: casi todo es esperar a axe.
await Promise.all([["light", 360], ["light", 1400], ["dark", 1400]].map(visit));
await checkWithoutScripts(browser, `${origin}/${tried}`, (what) =>
  problems.push(`${tried}: ${what}`));
await checkCopyWithoutClipboard(browser, pathToFileURL(join(book, tried)).href,
  (what) => problems.push(`${tried}: ${what}`));
await checkPolicy(browser, origin, book, (what) =>
  problems.push(`seguridad: ${what}`));
await checkSearch(browser, origin, book, pages, (what) =>
  problems.push(`búsqueda: ${what}`), shots);
await browser.close();
server.close();

const failed = problems.length;
console.log(`${worst}`);
console.log(problems.join("\n"));
console.log(`${pages.length * 3 + 1 - new Set(problems.map((p) => p.split(":")[0])).size} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

// Abre cada página del libro en un navegador de verdad, clara y oscura, ancha
// y estrecha: sin errores, sin desbordar y con los diagramas dibujados.
//
// Uso, tras `mdbook build`: node tests/navegador/paginas.mjs [CARPETA]
// Con CARPETA, guarda en ella una imagen de cada página.

import { spawnSync } from "node:child_process";
import { createReadStream, existsSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";
import { checkAccessible, checkControls, checkSpanish } from "./interfaz.mjs";
import { checkSearch } from "./buscador.mjs";
import { checkPlayers } from "./reproductor.mjs";

const book = process.env.BOOK ?? join(import.meta.dirname, "../../book");
const shots = process.argv[2];
const types = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".svg": "image/svg+xml",
};

const server = createServer((request, response) => {
  const path = normalize(decodeURIComponent(request.url.split("?")[0]));
  const file = join(book, path);
  if (!existsSync(file)) return response.writeHead(404).end();
  const type = types[extname(file)] ?? "application/octet-stream";
  response.writeHead(200, { "content-type": type });
  createReadStream(file).pipe(response);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const origin = `http://127.0.0.1:${server.address().port}`;

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
for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1400]) {
    const page = await browser.newPage({
      colorScheme,
      viewport: { width, height: 900 },
    });
    for (const name of pages) {
      const where = `${name}, ${width} px, ${colorScheme}`;
      const say = (what) => problems.push(`${where}: ${what}`);
      page.removeAllListeners();
      page.on("pageerror", (error) => say(error.message));
      page.on("console", (m) => m.type() === "error" && say(m.text()));
      await page.goto(`${origin}/${name}`, { waitUntil: "networkidle" });
      const seen = await page.evaluate(() => {
        const root = document.documentElement;
        const diagrams = [...document.querySelectorAll("pre.mermaid")];
        return {
          over: root.scrollWidth - root.clientWidth,
          undrawn: diagrams.filter((d) => !d.querySelector("svg")).length,
        };
      });
      if (seen.over > 0) say(`se sale ${seen.over} px de la pantalla`);
      if (seen.undrawn > 0) say(`${seen.undrawn} diagramas sin dibujar`);
      await checkAccessible(page, say);
      await checkSpanish(page, say);
      if (name === tried) {
        // En papel también se lee, venga del tema que venga.
        await page.emulateMedia({ media: "print", colorScheme });
        await checkAccessible(page, (what) => say(`en papel, ${what}`));
        await page.emulateMedia({ media: "screen", colorScheme });
        await checkControls(page, say);
      }
      await checkPlayers(page, say);
      if (shots) {
        const file = name.replace(".html", `-${colorScheme}-${width}.png`);
        await page.screenshot({ path: join(shots, file), fullPage: true });
      }
    }
    await page.close();
  }
}
await checkSearch(browser, origin, book, pages, (what) =>
  problems.push(`búsqueda: ${what}`), shots);
await browser.close();
server.close();

const failed = problems.length;
console.log(problems.join("\n"));
console.log(`${pages.length * 4 + 1 - new Set(problems.map((p) => p.split(":")[0])).size} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);

// La política de seguridad: las páginas funcionan con ella también desde un
// archivo, y lo que alguien metiera en una no se ejecuta.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BARE, BOOK, expect, FILES, local, test, TRIED } from "./libro.mjs";
import { blocked, breaches, recordBlocked } from "./politica.mjs";

const INJECTED = `<script>globalThis.colado = "un guion en línea"</script>
<script src="https://example.org/colado.js"></script>
<img src="x:" alt="" onerror="globalThis.colado = 'un atributo'">
<a id="pulsado" href="javascript:void (globalThis.colado = 'un enlace')">Pulsa</a>
<style>main { visibility: hidden }</style>
<p id="teñido" style="visibility: hidden">Se lee.</p>
<base href="https://example.org/">
<iframe src="https://example.org/"></iframe>
<form id="enviado" action="https://example.org/"></form>`;

test.beforeEach(({ page }) => recordBlocked(page));

const keepsItsPolicy = async (page, addresses) => {
  const failed = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  for (const address of addresses) {
    failed.length = 0;
    await page.goto(address, { waitUntil: "load" });
    expect.soft(await breaches(page, failed), address).toEqual([]);
  }
};

test("what is served beside the pages keeps its policy", ({ origin, page }) =>
  keepsItsPolicy(page, BARE.map((name) => `${origin}/${name}`)));

// La de error está hecha para servirse.
test("every page keeps its policy when opened from a file", ({ page }) =>
  keepsItsPolicy(page, FILES.filter((name) => name !== "404.html").map(local)));

test("from a file the contents, the themes and the search work", async (
  { page },
) => {
  await page.goto(local(TRIED), { waitUntil: "load" });
  expect.soft(await page.locator("#mdbook-sidebar a").count(),
    "enlaces del índice").toBeGreaterThanOrEqual(10);
  await page.click("#mdbook-theme-toggle");
  await page.click("#mdbook-theme-navy");
  await expect.soft(page.locator("html"), "el tema").toHaveClass(/\bnavy\b/);
  await page.click("#mdbook-search-toggle");
  await page.fill("#mdbook-searchbar", "candado");
  await expect(page.locator("#mdbook-searchresults a").first(),
    "un resultado de «candado»").toBeAttached();
  expect.soft(await blocked(page), "lo que la política no deja").toEqual([]);
});

test("nothing injected into a page runs", async ({ origin, page }) => {
  const address = `${origin}/${TRIED}`;
  const html = readFileSync(join(BOOK, TRIED), "utf8");
  const asked = [];
  await page.route(address, (route) => route.fulfill({
    contentType: "text/html; charset=utf-8",
    body: html.replace("</main>", `${INJECTED}</main>`),
  }));
  await page.route("https://example.org/**", (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(address, { waitUntil: "load" });
  await page.evaluate(() => document.getElementById("pulsado").click());
  await page.waitForTimeout(200);
  expect.soft(await page.evaluate(() => globalThis.colado),
    "lo que se ha ejecutado").toBeUndefined();
  await page.evaluate(() => document.getElementById("enviado").submit());
  await page.waitForTimeout(200);
  for (const id of ["mdbook-main", "teñido"]) {
    // El formulario deja a medias un viaje, y una espera esperaría a que acabe.
    expect.soft(await page.locator(`[id="${id}"]`).isVisible(),
      `se ve ${id}, con un estilo metido en la página`).toBe(true);
  }
  expect.soft(page.url(), "adónde lleva un formulario").toBe(address);
  expect.soft(asked, "lo que se ha pedido fuera").toEqual([]);
  const stopped = (await blocked(page)).join("\n");
  for (const directive of ["script-src-elem", "script-src-attr",
    "style-src-elem", "style-src-attr", "base-uri", "frame-src",
    "form-action"]) {
    expect.soft(stopped, `lo que impide ${directive}`).toContain(directive);
  }
});

// Se sirve desde cualquier dirección que no exista.
for (const path of ["no-esta.html", "una/carpeta/honda.html", "otra/"]) {
  test(`the error page works at ${path}`, async ({ origin, page }) => {
    const answer = await page.goto(`${origin}/${path}`, { waitUntil: "load" });
    expect.soft(answer.status(), "lo que responde").toBe(404);
    await expect.soft(page, "su título").toHaveTitle(/no encontrada/);
    expect.soft(await blocked(page), "lo que no deja").toEqual([]);
    expect.soft(await page.locator("#mdbook-sidebar a").count(),
      "enlaces del índice").toBeGreaterThanOrEqual(10);
    await page.locator("main a").last().click();
    await page.waitForURL(/introduccion\.html/);
  });
}

// La política de seguridad: ninguna página la incumple, servida o abierta desde
// un archivo, y lo que alguien metiera en una no se ejecuta.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const INJECTED = `<script>globalThis.colado = "un guion en línea"</script>
<script src="https://example.org/colado.js"></script>
<img src="x:" alt="" onerror="globalThis.colado = 'un atributo'">
<a id="pulsado" href="javascript:void (globalThis.colado = 'un enlace')">Pulsa</a>
<style>main { visibility: hidden }</style>
<p id="teñido" style="visibility: hidden">Se lee.</p>
<base href="https://example.org/">
<iframe src="https://example.org/"></iframe>
<form id="enviado" action="https://example.org/"></form>`;

/** Una página que apunta lo que su política no deja hacer. */
const watched = async (browser, options) => {
  const page = await browser.newPage(options);
  await page.addInitScript(() => {
    globalThis.blocked = [];
    document.addEventListener("securitypolicyviolation", (event) =>
      blocked.push(`${event.effectiveDirective}: ${event.blockedURI}`));
  });
  return page;
};

const checkEvery = async (browser, book, address, say) => {
  const page = await watched(browser);
  const failed = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  for (const name of readdirSync(book)) {
    // La de error está hecha para servirse.
    const local = address.startsWith("file:") && name === "404.html";
    if (!name.endsWith(".html") || local) continue;
    failed.length = 0;
    await page.goto(`${address}/${name}`, { waitUntil: "load" });
    const where = `${name} en ${address.split(":")[0]}`;
    const seen = new Set(await page.evaluate(() => blocked));
    for (const what of seen) {
      say(`${where}: la política de seguridad no deja ${what}. Pásalo a un ` +
        "archivo o, si está en una plantilla de theme/, escribe su huella con " +
        "SNAPSHOTS=overwrite cargo test --test guardas");
    }
    for (const url of failed) say(`${where}: no se ha cargado ${url}`);
    const policy = await page.locator("meta[http-equiv]").first()
      .getAttribute("content");
    if (!policy.startsWith("default-src 'none'") || /unsafe-inline/.test(policy)) {
      say(`${where}: su política es «${policy}»`);
    }
  }
  await page.close();
};

// Desde un archivo tienen que funcionar el tema, el índice y la búsqueda.
const checkLocal = async (browser, book, say) => {
  const page = await watched(browser, { viewport: { width: 1400, height: 900 } });
  page.setDefaultTimeout(15_000);
  const address = pathToFileURL(join(book, "corrutinas.html")).href;
  await page.goto(address, { waitUntil: "load" });
  const links = await page.locator("#mdbook-sidebar a").count();
  if (links < 10) say(`desde un archivo, el índice tiene ${links} enlaces`);
  await page.click("#mdbook-theme-toggle");
  await page.click("#mdbook-theme-navy");
  const dark = await page.evaluate(() => document.documentElement.className);
  if (!/\bnavy\b/.test(dark)) say("desde un archivo, el tema no cambia");
  await page.click("#mdbook-search-toggle");
  await page.fill("#mdbook-searchbar", "candado");
  await page.locator("#mdbook-searchresults a").first().waitFor();
  for (const what of await page.evaluate(() => blocked)) {
    say(`al usar una página desde un archivo, la política no deja ${what}`);
  }
  await page.close();
};

const checkInjected = async (browser, origin, book, say) => {
  const page = await watched(browser);
  const address = `${origin}/corrutinas.html`;
  const html = readFileSync(join(book, "corrutinas.html"), "utf8");
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
  const run = await page.evaluate(() => globalThis.colado);
  if (run) say(`se ha ejecutado ${run}`);
  await page.evaluate(() => document.getElementById("enviado").submit());
  await page.waitForTimeout(200);
  for (const id of ["mdbook-main", "teñido"]) {
    if (!await page.locator(`[id="${id}"]`).isVisible()) {
      say(`un estilo metido en la página esconde ${id}`);
    }
  }
  if (page.url() !== address) say(`un formulario lleva a ${page.url()}`);
  if (asked.length) say(`se ha pedido ${asked.join(", ")}`);
  const seen = (await page.evaluate(() => blocked)).join("\n");
  for (const directive of ["script-src-elem", "script-src-attr",
    "style-src-elem", "style-src-attr", "base-uri", "frame-src",
    "form-action"]) {
    if (!seen.includes(directive)) say(`no ve lo que impide ${directive}`);
  }
  await page.close();
};

// La página de error se sirve desde cualquier dirección que no exista.
const checkMissing = async (browser, origin, say) => {
  const page = await watched(browser);
  for (const path of ["no-esta.html", "una/carpeta/honda.html", "otra/"]) {
    const wrong = (what) => say(`la página de error, en ${path}, ${what}`);
    const answer = await page.goto(`${origin}/${path}`, { waitUntil: "load" });
    if (answer.status() !== 404) wrong(`responde ${answer.status()}`);
    const title = await page.title();
    if (!/no encontrada/.test(title)) wrong(`se titula «${title}»`);
    for (const what of await page.evaluate(() => blocked)) {
      wrong(`no deja ${what}`);
    }
    const links = page.locator("#mdbook-sidebar a");
    if (await links.count() < 10) wrong("no tiene índice");
    await page.locator("main a").last().click();
    await page.waitForURL(/introduccion\.html/);
  }
  await page.close();
};

export const checkPolicy = async (browser, origin, book, say) => {
  const folder = pathToFileURL(book).href.replace(/\/$/, "");
  for (const check of [
    () => checkEvery(browser, book, origin, say),
    () => checkEvery(browser, book, folder, say),
    () => checkLocal(browser, book, say),
    () => checkInjected(browser, origin, book, say),
    () => checkMissing(browser, origin, say),
  ]) {
    await check().catch((error) =>
      say(`algo no ha ocurrido: ${error.message.split("\n")[0]}`));
  }
};

// La búsqueda: qué página sale delante, cuánto encuentra de lo que el libro
// dice, cuánto tarda en un teléfono lento, cuánto pesa y cómo se maneja.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { checkQueries, search } from "./consultas.mjs";
import { checkRecall } from "./exhaustividad.mjs";
import { checkKeyboard } from "./teclado.mjs";

const SLOWDOWN = 4;
// Milisegundos que se espera a lo que tiene que ocurrir.
const PATIENCE = 15_000;
const MOST_BYTES = 150_000;

/** Lo que pasa desde que se abre hasta que se ve algo, con la CPU frenada. */
const firstResult = async (browser, origin) => {
  const page = await browser.newPage();
  const address = `${origin}/corrutinas.html`;
  await page.goto(address, { waitUntil: "networkidle" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const time = await page.evaluate(async () => {
    const start = performance.now();
    const list = document.querySelector("#mdbook-searchresults");
    const seen = new Promise((done) =>
      new MutationObserver(done).observe(list, { childList: true }));
    document.querySelector("#mdbook-search-toggle").click();
    const input = document.querySelector("#mdbook-searchbar");
    input.value = "cancelación";
    input.dispatchEvent(new Event("input"));
    await seen;
    return performance.now() - start;
  });
  await page.close();
  return Math.round(time);
};

// Se cuenta y no se exige: lo que tarda depende de lo que haga la máquina.
const tellSpeed = async (browser, origin) => {
  const times = [];
  while (times.length < 5) times.push(await firstResult(browser, origin));
  times.sort((one, other) => one - other);
  const told = `${times[2]} ms (${times[0]}–${times[4]})`;
  console.log(`búsqueda: primer resultado en ${told}, CPU ×${SLOWDOWN}`);
};

const checkWeight = (book, say) => {
  const folder = join(book, "buscador");
  const bytes = readdirSync(folder).reduce((sum, name) =>
    sum + gzipSync(readFileSync(join(folder, name)), { level: 6 }).length, 0);
  console.log(`búsqueda: ${(bytes / 1000).toFixed(1)} kB comprimidos`);
  if (bytes > MOST_BYTES) say(`pesa ${bytes} bytes: caben ${MOST_BYTES}`);
};

// Se lee desde un archivo, y nada se pide hasta que se abre.
const checkOffline = async (browser, book, say) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(join(book, "glosario.html")).href);
  if (asked.some((url) => url.includes("/buscador/"))) {
    say("se carga antes de abrirla");
  }
  await page.click("#mdbook-search-toggle");
  const [first] = await search(page, "deadlock");
  if (first?.page !== "caracteristicas") say("no funciona desde un archivo");
  const outside = asked.filter((url) => !url.startsWith("file:"));
  if (outside.length) say(`pide ${outside.join(", ")}`);
  await page.close();
};

// Sin guiones no hay búsqueda, y no se ve nada que no sirva.
const checkNoScript = async (browser, origin, say) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/glosario.html`);
  for (const id of ["search-toggle", "search-wrapper"]) {
    if (await page.locator(`#mdbook-${id}`).isVisible()) {
      say(`sin JavaScript se ve #mdbook-${id}`);
    }
  }
  await page.close();
};

const checkWidth = async (browser, origin, say, shots) => {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [360, 1400]) {
      const viewport = { width, height: 900 };
      const page = await browser.newPage({ colorScheme, viewport });
      await page.goto(`${origin}/corrutinas.html`, { waitUntil: "load" });
      await page.click("#mdbook-search-toggle");
      await search(page, "tokio::spawn_blocking");
      const over = await page.$$eval("#mdbook-search-wrapper *", (all) =>
        Math.max(...all.map((one) => one.getBoundingClientRect().right)) -
          document.documentElement.clientWidth);
      if (over > 0) say(`a ${width} px se sale ${over} px de la pantalla`);
      if (shots) {
        await search(page, "candado");
        const name = `busqueda-${colorScheme}-${width}.png`;
        await page.screenshot({ path: join(shots, name) });
      }
      await page.close();
    }
  }
};

// Cada resultado lleva a un encabezado que está.
const checkAnchors = async (page, origin, say) => {
  const lost = await page.evaluate(async (root) => {
    const pages = new Map();
    const missing = [];
    for (const { page, anchor } of bookSearch.docs) {
      if (!pages.has(page)) {
        const text = await (await fetch(`${root}/${page}`)).text();
        const read = new DOMParser().parseFromString(text, "text/html");
        pages.set(page, read);
      }
      const found = !anchor || pages.get(page).getElementById(anchor);
      if (!found) missing.push(`${page}#${anchor}`);
    }
    return missing;
  }, origin);
  if (lost.length) say(`lleva a ${lost.join(", ")}, que no están`);
};

const checkResults = async (browser, origin, names, say) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  page.on("pageerror", (error) => say(error.message));
  await page.goto(`${origin}/introduccion.html`, { waitUntil: "load" });
  await page.click("#mdbook-search-toggle");
  await checkQueries(page, say);
  await checkAnchors(page, origin, say);
  // La página de error no está en el libro.
  const inBook = names.filter((name) => name !== "404.html");
  await checkRecall(page, origin, inBook, say);
  await page.close();
};

export const checkSearch = async (browser, origin, book, names, say, shots) => {
  const checks = [
    () => checkResults(browser, origin, names, say),
    () => checkKeyboard(browser, origin, say, PATIENCE),
    () => tellSpeed(browser, origin),
    () => checkWeight(book, say),
    () => checkOffline(browser, book, say),
    () => checkNoScript(browser, origin, say),
    () => checkWidth(browser, origin, say, shots),
  ];
  for (const check of checks) {
    // Lo que no llega a ocurrir también es un fallo, y no impide ver los demás.
    await Promise.resolve().then(check).catch((error) =>
      say(`algo no ha ocurrido: ${error.message.split("\n")[0]}`));
  }
};

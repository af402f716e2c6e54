// Cuánto se tarda en ver el primer resultado de una búsqueda, con la CPU frenada,
// en este libro y en uno el doble de grande. Se mide aparte, y no en una prueba:
// depende de lo que haga la máquina.
//
// Tras `mdbook build`: npm --prefix tests/navegador run medir

import { dirname } from "node:path";
import { chromium } from "@playwright/test";
import { INPUT, TOGGLE } from "./buscar.mjs";
import { buildDouble, discard } from "./copia.mjs";
import { BOOK, TRIED } from "./libro.mjs";
import config from "./playwright.config.mjs";
import { serve } from "./servidor.mjs";

const SLOWDOWN = 4;
const TIMES = 7;
// Milisegundos sin ver nada con los que se da por perdida.
const LOST = 60_000;

/** Lo que pasa desde que se abre hasta que se ve algo. */
const firstResult = async (browser, origin) => {
  const page = await browser.newPage();
  // Hasta entonces el botón no hace nada: con la máquina ocupada, la red calla
  // antes de que se ejecute ningún guion.
  await page.goto(`${origin}/${TRIED}`, { waitUntil: "load" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  const time = await page.evaluate(async ([toggle, bar, lost]) => {
    const start = performance.now();
    const list = document.querySelector("#mdbook-searchresults");
    const seen = new Promise((done, failed) => {
      new MutationObserver(done).observe(list, { childList: true });
      setTimeout(() => failed(new Error("no sale ningún resultado: «" +
        document.querySelector("#mdbook-searchresults-header").textContent +
        "»")), lost);
    });
    document.querySelector(toggle).click();
    const input = document.querySelector(bar);
    input.value = "cancelación";
    input.dispatchEvent(new Event("input"));
    await seen;
    return performance.now() - start;
  }, [TOGGLE, INPUT, LOST]);
  await page.close();
  return Math.round(time);
};

const browser = await chromium.launch(config.use.launchOptions);
const measure = (where) => async (origin) => {
  const times = [];
  while (times.length < TIMES) times.push(await firstResult(browser, origin));
  times.sort((one, other) => one - other);
  console.log(`primer resultado${where}: ${times[(TIMES - 1) / 2]} ms ` +
    `(${times[0]}–${times.at(-1)}), CPU ×${SLOWDOWN}`);
};
await serve(BOOK, measure(""));
const double = buildDouble();
await serve(double, measure(" en el doble"));
discard(dirname(double));
await browser.close();

// Una página que llega a trozos se lee sin que salte: ni una tabla ni dos
// programas lado a lado cambian de ancho cuando llega lo que les falta, ni un
// párrafo, las líneas que ya se leen.

import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { BOOK, expect, test, TRIED } from "./libro.mjs";
import { TYPES } from "./servidor.mjs";

const html = readFileSync(join(BOOK, TRIED), "utf8");

// Por la mitad de cada programa en Python y de cada tabla, y tras cada enlace
// de un párrafo.
const BLOCKS =
  /<figure class="programa python">.*?<\/figure>|<table>.*?<\/table>/gs;
const cuts = [
  ...[...html.matchAll(BLOCKS)].map(({ index, 0: text }) =>
    html.indexOf("\n", index + text.length / 2)),
  ...[...html.matchAll(/^(?:<p>)?[^<].*?<\/a>/gm)].map(({ index, 0: text }) =>
    index + text.length),
].filter((cut) => cut > html.indexOf("<h1"));

/** Un libro con esa página cortada: lo demás llega al soltarla. */
const cutAt = async (cut) => {
  let release;
  const released = new Promise((done) => (release = done));
  const server = createServer(async ({ url }, response) => {
    const type = TYPES[extname(url)];
    response.writeHead(200, { "content-type": `${type}; charset=utf-8` });
    if (url !== `/${TRIED}`) return response.end(readFileSync(join(BOOK, url)));
    response.write(html.slice(0, cut));
    await released;
    response.end(html.slice(cut));
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return {
    url: `http://127.0.0.1:${server.address().port}/${TRIED}`,
    release,
    close: () => server.close(),
  };
};

const painted = (page) => page.evaluate(async () => {
  for (const _ of [1, 2, 3]) {
    await new Promise((done) => requestAnimationFrame(done));
  }
});

test.use({ viewport: { width: 1400, height: 6000 } });

test("nothing jumps in a page that comes in two", async ({ page }) => {
  expect(cuts.length, "sitios por los que cortar").toBeGreaterThan(2);
  await page.addInitScript(() => {
    window.jumps = [];
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries()) {
        for (const { node } of sources) {
          jumps.push(`${node?.nodeName}: ${node?.textContent.slice(0, 60)}`);
        }
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const cut of cuts) {
    const sent = await cutAt(cut);
    await page.goto(sent.url, { waitUntil: "commit" });
    await page.locator("main > *").first().waitFor({ state: "attached" });
    await painted(page);
    sent.release();
    await page.waitForLoadState("load");
    await painted(page);
    expect.soft(await page.evaluate(() => jumps),
      `cortada tras «${html.slice(cut - 40, cut)}», se mueve`).toEqual([]);
    sent.close();
  }
});

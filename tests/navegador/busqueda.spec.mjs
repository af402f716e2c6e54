// La búsqueda en la página: dónde funciona, cómo se ve y cómo se maneja.

import { join } from "node:path";
import { HEADER, INPUT, LINKS, results, search, TOGGLE } from "./buscar.mjs";
import { expect, local, test, TRIED } from "./libro.mjs";

test("it works from a file, and asks for nothing until it is opened", async (
  { page },
) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(local("glosario.html"));
  const scripts = () => asked.filter((url) => /buscador\/\w+\.js/.test(url));
  expect(scripts(), "se carga antes de abrirla").toEqual([]);
  await page.click(TOGGLE);
  const [first] = await search(page, "deadlock");
  expect(first?.page).toBe("caracteristicas");
  expect(scripts()).not.toEqual([]);
  expect(asked.filter((url) => !url.startsWith("file:"))).toEqual([]);
});

test("without scripts there is nothing to open", async ({ browser, origin }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${origin}/glosario.html`);
  for (const id of [TOGGLE, "#mdbook-search-wrapper"]) {
    await expect(page.locator(id)).toBeHidden();
  }
  await page.close();
});

for (const colorScheme of ["light", "dark"]) {
  for (const width of [360, 1400]) {
    test(`long results fit in ${width} px, ${colorScheme}`, async (
      { browser, origin },
    ) => {
      const viewport = { width, height: 900 };
      const page = await browser.newPage({ colorScheme, viewport });
      await page.goto(`${origin}/${TRIED}`);
      await page.click(TOGGLE);
      await search(page, "tokio::spawn_blocking");
      const over = await page.$$eval("#mdbook-search-wrapper *", (all) =>
        Math.max(...all.map((one) => one.getBoundingClientRect().right)) -
          document.documentElement.clientWidth);
      expect(over, "píxeles que se salen").toBeLessThanOrEqual(0);
      if (process.env.CAPTURAS) {
        await search(page, "candado");
        const name = `busqueda-${colorScheme}-${width}.png`;
        await page.screenshot({ path: join(process.env.CAPTURAS, name) });
      }
      await page.close();
    });
  }
}

test("every result leads to a heading that exists", async (
  { page, origin, visit },
) => {
  await visit(TRIED);
  await page.click(TOGGLE);
  await search(page, "deadlock");
  const lost = await page.evaluate(async (root) => {
    const pages = new Map();
    const missing = [];
    for (const { page, anchor } of await bookSearch.read(bookSearch.docs)) {
      if (!pages.has(page)) {
        const text = await (await fetch(`${root}/${page}.html`)).text();
        const read = new DOMParser().parseFromString(text, "text/html");
        pages.set(page, read);
      }
      const found = !anchor || pages.get(page).getElementById(anchor);
      if (!found) missing.push(`${page}.html#${anchor}`);
    }
    return missing;
  }, origin);
  expect(lost, "lleva a encabezados que no están").toEqual([]);
});

test("what does not arrive is said, and asked for again", async (
  { page, origin },
) => {
  await page.route("**/indice/palabras/*", (route) => route.abort());
  await page.goto(`${origin}/${TRIED}`);
  await page.click(TOGGLE);
  await page.fill(INPUT, "deadlock");
  await expect(page.locator(HEADER)).toHaveText(/no se ha podido cargar/);
  await page.unroute("**/indice/palabras/*");
  await page.locator(INPUT).press("End");
  const [first] = await results(page, "deadlock");
  expect(first.page).toBe("caracteristicas");
});

test("it tells that it is searching when the answer is late", async (
  { page, origin },
) => {
  let answer;
  const late = new Promise((done) => (answer = done));
  await page.route("**/indice/textos/**", async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${origin}/${TRIED}`);
  await page.click(TOGGLE);
  await page.fill(INPUT, "deadlock");
  await expect(page.locator(HEADER)).toHaveText("Buscando…");
  answer();
  expect(await results(page, "deadlock")).not.toEqual([]);
});

test("the results that are seen do not wait for the others", async (
  { page, origin },
) => {
  let [asked, answer] = [0];
  const late = new Promise((done) => (answer = done));
  await page.route("**/indice/textos/**", async (route) => {
    asked += 1;
    if (asked > 7) await late;
    await route.continue();
  });
  await page.goto(`${origin}/${TRIED}`);
  await page.click(TOGGLE);
  await page.fill(INPUT, "tarea");
  await expect(page.locator(LINKS)).toHaveCount(7);
  await expect(page.locator(HEADER)).toHaveText(/^Los 20 mejores/);
  answer();
  await expect(page.locator(LINKS)).toHaveCount(20);
});

const focused = (page) => page.evaluate((selector) => {
  const active = document.activeElement;
  if (active.id) return `#${active.id}`;
  const at = [...document.querySelectorAll(selector)].indexOf(active);
  return at < 0 ? active.nodeName : `resultado ${at + 1}`;
}, LINKS);

test("it is used with the keyboard alone", async ({ page, visit }) => {
  const { keyboard } = page;
  const focus = (what, wanted) => expect.poll(() => focused(page),
    `«${what}» deja el foco en otro sitio`).toBe(wanted);
  const press = async (key, wanted) => {
    await keyboard.press(key);
    await focus(key, wanted);
  };
  const expanded = (yes) => expect(page.locator(TOGGLE), "dice si está abierta")
    .toHaveAttribute("aria-expanded", String(yes));
  await visit("introduccion.html");

  await press("s", INPUT);
  await expanded(true);
  await press("Escape", TOGGLE);
  await expanded(false);
  await expect(page.locator(INPUT)).toBeHidden();
  await press("/", INPUT);
  await expanded(true);
  // En el cuadro, «s» y «/» son letras.
  await keyboard.type("es/s");
  await results(page, "es/s");
  await expect(page.locator(INPUT)).toHaveValue("es/s");
  await keyboard.press("ControlOrMeta+a");
  await keyboard.type("candado");
  await expect(page.locator(HEADER))
    .toHaveText(/resultado.*«candado».*«mutex»/);

  await press("ArrowUp", INPUT);
  await press("ArrowDown", "resultado 1");
  await press("ArrowDown", "resultado 2");
  await press("ArrowUp", "resultado 1");
  await press("ArrowUp", INPUT);
  await press("ArrowDown", "resultado 1");
  await press("ArrowDown", "resultado 2");
  // El segundo resultado es el término del glosario.
  await keyboard.press("Enter");
  await page.waitForURL(/glosario\.html/);
  await expect(page.locator("main td:first-child", { hasText: /^mutex$/ }))
    .toBeInViewport();
  const marked = () => page.evaluate(() =>
    [...CSS.highlights.get("busqueda") ?? []].map(String));
  expect(await marked(), "la página resalta lo buscado").toContain("mutex");
  await keyboard.press("Escape");
  expect(await marked(), "Escape quita lo resaltado").toEqual([]);

  await page.goBack();
  await page.locator(LINKS).first().waitFor();
  await expect(page.locator(INPUT), "al volver, sigue ahí")
    .toHaveValue("candado");
  await page.focus(INPUT);
  await keyboard.press("Enter");
  await page.waitForURL(/caracteristicas\.html/);
});

test("a late answer leaves the focus among the results", async (
  { page, visit },
) => {
  await visit(TRIED);
  await page.click(TOGGLE);
  await search(page, "deadlock");
  await page.keyboard.press("ArrowDown");
  // Lo que se escribe con el foco en el cuadro, y llega después.
  await page.evaluate((bar) => {
    const input = document.querySelector(bar);
    input.value = "candado";
    input.dispatchEvent(new Event("input"));
  }, INPUT);
  await results(page, "candado");
  expect(await focused(page)).toBe("resultado 1");
});

// Cada tecla con cada panel abierto, cada cosa que puede llevar una dirección
// y lo que pasa sin permiso para guardar.

import { HEADER, INPUT, LINKS, search, TOGGLE } from "./buscar.mjs";
import { expect, test, TRIED } from "./libro.mjs";

const MARKED = `${TRIED}?resalta=corrutina&termino=`;

const marks = (page) => page.evaluate(() =>
  CSS.highlights.get("busqueda")?.size ?? 0);
const where = (page) => {
  const { pathname, search: asked, hash } = new URL(page.url());
  return `${pathname.split("/").at(-1)}${asked}${hash}`;
};
const opened = (page) => page.evaluate((name) => ({
  ayuda: document.querySelector("#mdbook-help-popup").open,
  busqueda: !document.querySelector("#mdbook-search-wrapper")
    .classList.contains("hidden"),
  temas: !document.querySelector("#mdbook-theme-list").hidden,
  foco: document.activeElement.id || document.activeElement.nodeName,
}), null);
const scrolled = (page) => page.evaluate(() => Math.round(scrollY));

test("Escape clears the marks, and also the address", async (
  { page, visit },
) => {
  await visit(`${MARKED}#llamar-no-empieza-nada`);
  expect(await marks(page), "lo resaltado").toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  expect(await marks(page), "lo resaltado, tras Escape").toBe(0);
  expect(where(page)).toBe(`${TRIED}#llamar-no-empieza-nada`);
  await page.reload();
  expect(await marks(page), "lo resaltado, al recargar").toBe(0);
});

test("a search that was closed stays closed", async ({ page, visit }) => {
  await visit(TRIED);
  await page.click(TOGGLE);
  await search(page, "hilo");
  await page.locator(LINKS).first().click();
  await page.waitForURL(/resalta=/);
  await page.goBack();
  await page.locator(LINKS).first().waitFor();
  await page.keyboard.press("Escape");
  await expect(page.locator(INPUT)).toBeHidden();
  expect(where(page), "la dirección, cerrada la búsqueda").toBe(TRIED);
  await page.reload();
  await expect(page.locator(INPUT), "la búsqueda, al recargar").toBeHidden();
});

test("a finger can clear the marks", async ({ browser, origin }) => {
  const page = await browser.newPage({
    hasTouch: true, viewport: { width: 360, height: 740 },
  });
  await page.goto(`${origin}/${TRIED}`);
  await page.tap(TOGGLE);
  await search(page, "corrutina");
  await page.locator(LINKS).first().tap();
  await page.waitForURL(/resalta=/);
  expect(await marks(page)).toBeGreaterThan(0);
  const clear = page.getByRole("button", { name: "Quitar lo resaltado" });
  await expect(clear, "el botón que lo quita").toBeInViewport();
  const { height } = await clear.boundingBox();
  expect(height, "el tamaño de un dedo").toBeGreaterThanOrEqual(24);
  await clear.tap();
  expect(await marks(page)).toBe(0);
  await expect(clear, "ya no hay nada que quitar").toHaveCount(0);
  expect(page.url()).not.toContain("resalta");
  await page.close();
});

test("opening the search does not lose the place", async ({ page, visit }) => {
  await visit(TRIED);
  // Playwright se desplaza antes de pulsar lo que está pegado a la pantalla.
  const click = () => page.locator(TOGGLE).evaluate((one) => one.click());
  for (const [open, close] of [
    [() => page.keyboard.press("/"), () => page.keyboard.press("Escape")],
    [click, click],
  ]) {
    await page.evaluate(() => scrollTo(0, 2500));
    await open();
    await expect(page.locator(INPUT)).toBeInViewport();
    await search(page, "hilo");
    await close();
    await expect(page.locator(INPUT)).toBeHidden();
    await expect.poll(() => scrolled(page), "el sitio").toBe(2500);
  }
});

// Lo que se está usando, y con qué se llega a ello.
const USED = {
  "el menú de temas": async (page) => {
    await page.click("#mdbook-theme-toggle");
  },
  "la búsqueda": async (page) => {
    await page.click(TOGGLE);
    await search(page, "hilo");
  },
  "un resultado": async (page) => {
    await page.click(TOGGLE);
    await search(page, "hilo");
    await page.keyboard.press("ArrowDown");
  },
  "la ayuda": (page) => page.keyboard.press("?"),
  "una pregunta": (page) => page.locator("summary").first().focus(),
  "el botón del índice": (page) =>
    page.locator("#mdbook-sidebar-toggle").focus(),
  "un capítulo del índice": (page) =>
    page.locator("#mdbook-sidebar .active").focus(),
  "un botón de un listado": (page) =>
    page.locator(".botones button").first().focus(),
  "un enlace del texto": (page) => page.locator("main p a").first().focus(),
};
for (const [what, use] of Object.entries(USED)) {
  test(`the arrows do not turn the page from ${what}`, async (
    { page, visit },
  ) => {
    await visit(TRIED);
    await use(page);
    for (const key of ["ArrowRight", "ArrowLeft", "Home", "End"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
      expect(where(page), `${key} cambia de capítulo`).toBe(TRIED);
    }
  });
}

test("the arrows turn the page from the text", async ({ page, visit }) => {
  await visit(TRIED);
  await page.keyboard.press("ArrowRight");
  await page.waitForURL((url) => !url.pathname.endsWith(TRIED));
  await page.keyboard.press("ArrowLeft");
  await page.waitForURL(`**/${TRIED}`);
  // También después de «Ir al texto».
  await page.locator("main").focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForURL((url) => !url.pathname.endsWith(TRIED));
});

test("in a panel, the keys of the others do nothing", async (
  { page, visit },
) => {
  await visit(MARKED);
  for (const [name, use] of Object.entries({
    ayuda: () => page.keyboard.press("?"),
    temas: () => page.click("#mdbook-theme-toggle"),
  })) {
    await use();
    const before = await opened(page);
    expect(before[name], `se abre ${name}`).toBe(true);
    for (const key of ["s", "/", "?", "ArrowLeft", "ArrowRight"]) {
      await page.keyboard.press(key);
      expect(await opened(page), `«${key}», con ${name}`).toEqual(before);
    }
    await page.keyboard.press("Escape");
    expect((await opened(page))[name], `Escape cierra ${name}`).toBe(false);
    expect(await marks(page), "y nada más").toBeGreaterThan(0);
  }
  await page.keyboard.press("/");
  await page.keyboard.press("Escape");
  expect((await opened(page)).busqueda, "Escape cierra la búsqueda")
    .toBe(false);
  expect(await marks(page), "y nada más").toBeGreaterThan(0);
  await page.keyboard.press("Escape");
  expect(await marks(page)).toBe(0);
});

test("the letter that opens the search may be a capital", async (
  { page, visit },
) => {
  await visit(TRIED);
  // Con las mayúsculas fijas.
  await page.evaluate(() => document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key: "S", bubbles: true })));
  await expect(page.locator(INPUT)).toBeFocused();
});

// Lo que puede llevar una dirección, y cuánto resalta y si abre la búsqueda.
const ADDRESSES = [
  ["?resalta=", false, false],
  ["?resalta=xyzzy", false, false],
  ["?resalta=%20%20corrutina++", true, false],
  ["?resalta=%E0%A4%A", false, false],
  ["?termino=xyzzy", false, false],
  ["?termino=%3Cimg%20src=x%3E", false, false],
  ["?busca=", false, false],
  ["?busca=%20", false, false],
  ["?busca=%25%3Cb%3E", false, true],
  ["?busca=hilo&resalta=corrutina#cambia-y-prueba", true, true],
  ["?x=1&y", false, false],
  ["#los-estados-de-una-tarea", false, false],
  ["#ll%C3%A1mame", false, false],
  ["#no-existe", false, false],
  ["#%", false, false],
  ["#\"]<b>", false, false],
];
for (const [asked, shines, opens] of ADDRESSES) {
  test(`an address may hold ${asked}`, async ({ page, visit }) => {
    await visit(TRIED + asked);
    expect(await marks(page) > 0, "resalta").toBe(shines);
    expect((await opened(page)).busqueda, "abre la búsqueda").toBe(opens);
    if (opens) {
      await expect(page.locator(HEADER)).toHaveText(/^Nada|resultado/);
    }
    const chapter = page.locator("#mdbook-sidebar a.active");
    await expect(chapter.first(), "el capítulo, en el índice")
      .toBeInViewport();
    const button = page.getByRole("button", { name: "Quitar lo resaltado" });
    await expect(button, "solo si hay algo que quitar")
      .toHaveCount(shines ? 1 : 0);
    expect(await page.locator("img[src=x], b:text-is('<b>')").count()).toBe(0);
  });
}

test("the chapter is marked also without «.html»", async ({ page, origin }) => {
  const html = await (await page.request.get(`${origin}/${TRIED}`)).text();
  await page.route("**/corrutinas", (route) =>
    route.fulfill({ contentType: "text/html", body: html }));
  await page.goto(`${origin}/corrutinas`);
  await expect(page.locator("#mdbook-sidebar a.active").first(),
    "el capítulo, en el índice").toBeInViewport();
});

test("a chapter chosen far down does not move the index", async (
  { page, visit },
) => {
  await visit("introduccion.html");
  const far = page.locator("#mdbook-sidebar a[href$='colas.html']").first();
  await far.scrollIntoViewIfNeeded();
  const before = await far.boundingBox();
  await far.click();
  await page.waitForURL("**/colas.html");
  const after = await page.locator("#mdbook-sidebar a.active").first()
    .boundingBox();
  expect(Math.abs(after.y - before.y), "píxeles que salta el índice")
    .toBeLessThanOrEqual(2);
});

for (const [page_, anchor] of [
  ["cancelacion.html", "qué-se-puede-soltar"],
  ["mapa-asyncio-tokio.html", "los-tipos-en-una-firma"],
]) {
  test(`a heading is seen under the bar, in ${page_}`, async (
    { page, visit },
  ) => {
    const below = () => page.evaluate((id) => {
      const bar = document.querySelector("#mdbook-menu-bar");
      return document.getElementById(id).getBoundingClientRect().top -
        bar.getBoundingClientRect().bottom;
    }, anchor);
    await visit(`${page_}#${anchor}`);
    await expect.poll(below, "al llegar").toBeGreaterThanOrEqual(0);
    expect(await below()).toBeLessThan(200);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator(`#mdbook-sidebar a[href$='#${anchor}']`).first()
      .evaluate((link) => link.click());
    await expect.poll(below, "desde el índice").toBeGreaterThanOrEqual(0);
    await expect.poll(below, "desde el índice").toBeLessThan(200);
  });
}

// Cómo se niega el almacén: no se puede ni mirar, o no cabe nada más.
const DENIED = {
  "is denied": () => {
    for (const name of ["localStorage", "sessionStorage"]) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException("no", "SecurityError");
        },
      });
    }
  },
  "is full": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("no cabe", "QuotaExceededError");
    };
  },
  "holds what another site wrote": () => {
    localStorage["mdbook-theme"] = "coal";
    localStorage["mdbook-sidebar"] = "42";
    localStorage["lengua"] = "cobol";
    sessionStorage["sidebar-scroll-offset"] = "arriba";
  },
};
for (const [how, deny] of Object.entries(DENIED)) {
  test(`everything works where the storage ${how}`, async (
    { page, visit },
  ) => {
    await page.addInitScript(deny);
    await visit(TRIED);
    await expect(page.locator("#mdbook-sidebar a.active").first(),
      "el capítulo, en el índice").toBeInViewport();
    await page.click("#mdbook-theme-toggle");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expect(page.locator("html")).toHaveClass(/\bnavy\b/);
    const toggle = page.locator("#mdbook-sidebar-toggle");
    const open = await toggle.getAttribute("aria-expanded");
    await toggle.click();
    await expect(toggle).not.toHaveAttribute("aria-expanded", open);
    await page.setViewportSize({ width: 360, height: 740 });
    const language = page.locator(".lenguas [data-lengua]");
    const pressed = page.locator(".lenguas [aria-pressed=true]");
    expect(await pressed.count(), "un lenguaje elegido en cada listado")
      .toBe(await language.count() / 2);
    await page.locator(".lenguas [data-lengua=python]").first().click();
    await expect(page.locator(".programas .python").first()).toBeVisible();
    await page.setViewportSize({ width: 1400, height: 900 });
    await toggle.click();
    await page.locator("#mdbook-sidebar a[href$='pasos.html']").first()
      .click();
    await page.waitForURL("**/pasos.html");
    await page.click(TOGGLE);
    expect(await search(page, "hilo")).not.toEqual([]);
  });
}

test("the page that does not exist has its look and its search", async (
  { page, origin },
) => {
  await page.goto(`${origin}/libro/no/existe`);
  await expect(page.locator("h1")).toHaveText("Esta página no existe");
  const broken = await page.$$eval("link[rel=stylesheet]", (all) =>
    all.filter(({ sheet }) => !sheet?.cssRules.length).map(({ href }) => href));
  expect(broken, "estilos que no llegan").toEqual([]);
  const links = await page.$$eval("a[href]", (all) =>
    [...new Set(all.map(({ href }) => href))]);
  // La portada, y el encabezado, que lleva a ella, los sirve quien publica.
  const inside = links.filter((url) =>
    url.startsWith(origin) && new URL(url).pathname.endsWith(".html"));
  expect(inside.length).toBeGreaterThan(20);
  for (const link of inside) {
    const { status } = await page.evaluate(async (url) => {
      const { status } = await fetch(url);
      return { status };
    }, link);
    expect.soft(status, link).toBe(200);
  }
  await page.click(TOGGLE);
  expect(await search(page, "hilo")).not.toEqual([]);
});

for (const name of ["pasos.html", "que-es-asyncio.html"]) {
  test(`${name} is whole on paper, from the dark`, async (
    { browser, origin },
  ) => {
    const page = await browser.newPage({
      colorScheme: "dark", viewport: { width: 794, height: 1123 },
    });
    await page.goto(`${origin}/${name}?resalta=corrutina`);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const seen = await page.evaluate(() => ({
      ground: getComputedStyle(document.documentElement).backgroundColor,
      over: Math.max(0, ...[...document.querySelectorAll("main svg")]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect().right)) > innerWidth,
      closed: [...document.querySelectorAll("main details")].filter((one) =>
        ![...one.querySelectorAll(":scope > :not(summary)")]
          .some((inner) => inner.getBoundingClientRect().height > 0)).length,
      ink: getComputedStyle(document.querySelector("main p")).color,
    }));
    expect(seen).toEqual({
      ground: "rgb(255, 255, 255)", over: false, closed: 0, ink: "rgb(0, 0, 0)",
    });
    await expect(page.getByRole("button", { name: "Quitar lo resaltado" }))
      .toBeHidden();
    await page.close();
  });
}

test("the links of the whole book stay in it", async ({ page, origin }) => {
  await page.addInitScript(() => (window.print = () => {}));
  await page.goto(`${origin}/print.html`);
  for (const [from, at] of [
    ["glosario", "a[href='#glosario']"],
    ["el reloj virtual", "a[href$='#el-reloj-virtual']"],
  ]) {
    const link = page.locator(`main ${at}`).first();
    await link.evaluate((one) => one.click());
    expect(new URL(page.url()).pathname, `sale de la página: ${from}`)
      .toMatch(/\/print\.html$/);
    const target = await page.evaluate(() =>
      document.getElementById(decodeURIComponent(location.hash.slice(1)))
        ?.getBoundingClientRect().top);
    expect(target, `adónde lleva ${from}`).toBeLessThan(300);
  }
});

test("the program is copied whole once it is seen whole", async (
  { context, page, visit },
) => {
  await visit("entrada-salida.html");
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const figure = page.locator("figure.rust", {
    has: page.locator("[data-hace=entero]"),
  }).first();
  const copied = async () => {
    await figure.locator("[data-hace=copiar]").click();
    await expect(page.getByRole("status").filter({ hasText: "Copiado" }))
      .toBeAttached();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied(), "solo lo que se ve").not.toMatch(/\/\/! Ejecuta/);
  await figure.locator("[data-hace=entero]").click();
  expect(await copied(), "el programa entero").toMatch(/\/\/! Ejecuta/);
});

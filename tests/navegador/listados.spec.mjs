// Los listados con el teclado: el lenguaje que se elige, las líneas ocultas,
// copiar y ejecutar. La página tiene dos lenguajes y líneas ocultas.

import { violations } from "./axe.mjs";
import { expect, local, test, TRIED } from "./libro.mjs";

const press = async (page, place) => {
  await place.focus();
  await page.keyboard.press("Enter");
};

const languages = (page) => page.evaluate(() => {
  const pair = document.querySelector(".programas");
  const seen = (name) => pair.querySelector(`.${name}`).checkVisibility();
  return ["rust", "python"].filter(seen).join(" y ");
});

/** El primer programa que esconde líneas. */
const folded = (page) => page.locator("figure.rust", {
  has: page.locator("[data-hace=entero]"),
}).first();

test("two languages show where they fit, and the chosen one where not", async (
  { page, visit, viewport },
) => {
  await visit(TRIED);
  const shows = async (what, wanted) =>
    expect.soft(await languages(page), `lo que se ve ${what}`).toBe(wanted);
  if (viewport.width > 1080) {
    await shows("donde caben los dos", "rust y python");
    return;
  }
  await shows("de entrada", "rust");
  const python = page.locator(".lenguas [data-lengua=python]");
  await python.nth(1).scrollIntoViewIfNeeded();
  // Como en los navegadores que no sujetan lo que se ve.
  await page.evaluate(() => {
    document.documentElement.style.overflowAnchor = "none";
  });
  const before = await python.nth(1).boundingBox();
  await press(page, python.nth(1));
  const after = await python.nth(1).boundingBox();
  expect.soft(Math.abs(before.y - after.y), "lo que salta la página al elegir")
    .toBeLessThanOrEqual(1);
  await shows("al elegir Python", "python");
  expect.soft(await violations(page), "axe, con Python elegido").toEqual([]);
  await page.reload({ waitUntil: "load" });
  await shows("al volver", "python");
  await expect.soft(python.first(), "lo que dice el botón elegido")
    .toHaveAttribute("aria-pressed", "true");
  await press(page, page.locator(".lenguas [data-lengua=rust]").first());
  await shows("al elegir Rust", "rust");
});

test("the hidden lines show when asked for", async ({ page, visit }) => {
  await visit(TRIED);
  const whole = folded(page).locator("[data-hace=entero]");
  const hidden = folded(page).locator(".oculta").first();
  await expect.soft(hidden, "las líneas ocultas, de entrada").toBeHidden();
  await press(page, whole);
  await expect.soft(hidden, "lo que enseña «Ver todo»").toBeVisible();
  await expect.soft(whole, "lo que dice «Ver todo» pulsado")
    .toHaveAttribute("aria-pressed", "true");
  expect.soft(await violations(page), "axe, con todo a la vista").toEqual([]);
});

test("copying takes what is read and nothing else", async (
  { context, page, visit },
) => {
  await visit(TRIED);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(page, folded(page).locator("[data-hace=copiar]"));
  await expect(page.getByRole("status").filter({ hasText: "Copiado" }),
    "lo que oye quien copia").toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect.soft(copied, "lo copiado")
    .toBe(await folded(page).locator("code").innerText());
  expect.soft(copied, "copia lo que no se ve").not.toMatch(/\/\/! Ejecuta/);
});

// Como en algunas páginas abiertas desde un archivo: se copia lo seleccionado.
test("copying works without a clipboard", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.addEventListener("copy", () => {
      window.copied = getSelection().toString();
    });
  });
  await page.goto(local(TRIED));
  const figure = page.locator("figure.programa").first();
  await press(page, figure.locator("[data-hace=copiar]"));
  await expect.soft(page.getByRole("status").filter({ hasText: "Copiado" }),
    "lo que oye quien copia sin portapapeles").toBeAttached();
  const copied = await page.evaluate(() => window.copied ?? "");
  const code = await figure.locator("code").innerText();
  expect.soft(copied.trim(), "lo copiado sin portapapeles").toBe(code.trim());
});

const PLAYGROUND = "https://play.rust-lang.org/**";
const ANSWERS = [
  [{ json: { result: "sopa lista\n", error: null } }, "sopa lista"],
  [{ json: { result: "", error: "no compila" } }, "no compila"],
  [{ json: { result: "", error: null } }, "No imprime nada."],
  [{ status: 503, body: "" }, "No se ha podido ejecutar: responde 503."],
];

// Un 503 sale también en la consola: por eso no se escucha.
test("a run sends the whole program and shows what comes back", async (
  { origin, page },
) => {
  await page.goto(`${origin}/${TRIED}`);
  for (const [answer, wanted] of ANSWERS) {
    let sent;
    await page.route(PLAYGROUND, (route) => {
      sent = route.request().postDataJSON();
      const headers = { "access-control-allow-origin": "*" };
      return route.fulfill({ headers, ...answer });
    });
    await press(page, folded(page).locator("[data-hace=ejecutar]"));
    await expect.soft(page.locator(".resultado pre").first(),
      "lo que se lee al ejecutar").toContainText(wanted);
    expect.soft(sent?.code ?? "", "el programa que se envía").toContain("fn main()");
    expect.soft(sent?.edition, "la edición que se envía").toBe("2024");
    await page.unroute(PLAYGROUND);
  }
});

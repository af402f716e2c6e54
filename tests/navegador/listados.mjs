// Los listados: el lenguaje que se elige, copiar, las líneas ocultas y
// ejecutar, con el teclado y sin guiones.

import { checkAccessible } from "./interfaz.mjs";

const shown = (page) => page.evaluate(() => {
  const pair = document.querySelector(".programas");
  const seen = (name) => pair.querySelector(`.${name}`).checkVisibility();
  return ["rust", "python"].filter(seen).join(" y ");
});

const press = async (page, place) => {
  await place.focus();
  await page.keyboard.press("Enter");
};

// `page` está en una página con dos lenguajes y líneas ocultas.
export const checkListings = async (page, say) => {
  const wide = page.viewportSize().width > 1080;
  const expect = async (what, wanted) => {
    const now = await shown(page);
    if (now !== wanted) say(`${what} se ve ${now}, y no ${wanted}`);
  };
  if (wide) await expect("donde caben los dos", "rust y python");
  else {
    await expect("de entrada", "rust");
    const python = page.locator(".lenguas [data-lengua=python]");
    await python.nth(1).scrollIntoViewIfNeeded();
    // Como en los navegadores que no sujetan lo que se ve.
    await page.evaluate(() => {
      document.documentElement.style.overflowAnchor = "none";
    });
    const before = await python.nth(1).boundingBox();
    await press(page, python.nth(1));
    const after = await python.nth(1).boundingBox();
    if (Math.abs(before.y - after.y) > 1) say("al elegir, la página salta");
    await expect("al elegir Python", "python");
    await checkAccessible(page, say);
    await page.reload({ waitUntil: "networkidle" });
    await expect("al volver", "python");
    const pressed = await python.first().getAttribute("aria-pressed");
    if (pressed !== "true") say("el botón elegido no lo dice");
    await press(page, page.locator(".lenguas [data-lengua=rust]").first());
    await expect("al elegir Rust", "rust");
  }

  const whole = page.locator("[data-hace=entero]").first();
  const figure = page.locator("figure.rust", { has: whole }).first();
  const hidden = figure.locator(".oculta").first();
  if (await hidden.isVisible()) say("las líneas ocultas se ven");
  await press(page, whole);
  if (!(await hidden.isVisible())) say("«Ver todo» no enseña nada");
  if (await whole.getAttribute("aria-pressed") !== "true") {
    say("«Ver todo» no dice que está pulsado");
  }
  await checkAccessible(page, say);
  await press(page, whole);

  const copy = figure.locator("[data-hace=copiar]");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(page, copy);
  await page.getByRole("status").filter({ hasText: "Copiado" }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const code = await figure.locator("code").innerText();
  if (copied !== code) say(`copia «${copied.slice(0, 40)}…»`);
  if (/\/\/! Ejecuta/.test(copied)) say("copia lo que no se ve");

  await checkRun(page, figure, say);
};

// Nada sale del libro hasta que se pulsa; lo que vuelve, y lo que no, se lee.
const checkRun = async (page, figure, say) => {
  const place = "https://play.rust-lang.org/**";
  const run = figure.locator("[data-hace=ejecutar]");
  const answers = [
    [{ json: { result: "sopa lista\n", error: null } }, "sopa lista"],
    [{ json: { result: "", error: "no compila" } }, "no compila"],
    [{ json: { result: "", error: null } }, "No imprime nada."],
    [{ status: 503, body: "" }, "No se ha podido ejecutar: responde 503."],
  ];
  // Un 503 sale también en la consola, y aquí se espera.
  page.removeAllListeners("console");
  for (const [answer, wanted] of answers) {
    let sent;
    await page.route(place, (route) => {
      sent = route.request().postDataJSON();
      const headers = { "access-control-allow-origin": "*" };
      return route.fulfill({ headers, ...answer });
    });
    await press(page, run);
    const result = page.locator(".resultado pre").first();
    await result.filter({ hasText: wanted }).waitFor({ timeout: 5000 })
      .catch(async () =>
        say(`al ejecutar dice «${await result.textContent()}»`));
    if (!sent?.code.includes("fn main()") || sent.edition !== "2024") {
      say("no envía el programa entero");
    }
    await page.unroute(place);
  }
};

// Donde no hay portapapeles, como en algunas páginas abiertas desde un archivo,
// se copia lo seleccionado.
export const checkCopyWithoutClipboard = async (browser, url, say) => {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.addEventListener("copy", () => {
      window.copied = getSelection().toString();
    });
  });
  await page.goto(url);
  const figure = page.locator("figure.programa").first();
  await press(page, figure.locator("[data-hace=copiar]"));
  const told = page.getByRole("status").filter({ hasText: "Copiado" });
  await told.waitFor({ timeout: 5000 }).catch(() => say("no dice «Copiado»"));
  const copied = await page.evaluate(() => window.copied ?? "");
  const code = await figure.locator("code").innerText();
  if (copied.trim() !== code.trim()) {
    say(`sin portapapeles copia «${copied.slice(0, 40)}…»`);
  }
  await page.close();
};

// Sin guiones se leen los dos programas, y ningún botón que no haga nada.
export const checkWithoutScripts = async (browser, url, say) => {
  const page = await browser.newPage({
    colorScheme: "dark",
    javaScriptEnabled: false,
    viewport: { width: 360, height: 900 },
  });
  await page.goto(url);
  for (const name of ["rust", "python"]) {
    const program = page.locator(`.programas .${name}`).first();
    if (!(await program.isVisible())) say(`sin guiones no se ve ${name}`);
  }
  const paper = await page.evaluate(() =>
    getComputedStyle(document.documentElement).backgroundColor);
  if (paper !== "rgb(22, 24, 29)") say(`sin guiones y a oscuras: ${paper}`);
  const buttons = page.locator("button:visible");
  if (await buttons.count()) say("sin guiones quedan botones que no hacen nada");
  await page.close();
};

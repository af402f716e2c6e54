// La búsqueda, solo con el teclado, y lo que oye quien no la ve.

const focused = (page) => page.evaluate(() => {
  const active = document.activeElement;
  if (active.id) return active.id;
  const links = [...document.querySelectorAll("#mdbook-searchresults a")];
  const at = links.indexOf(active);
  return at < 0 ? active.nodeName : `resultado ${at + 1}`;
});

const expanded = (page) =>
  page.getAttribute("#mdbook-search-toggle", "aria-expanded");

export const checkKeyboard = async (browser, origin, say, patience) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(patience);
  await page.goto(`${origin}/introduccion.html`, { waitUntil: "load" });
  const expect = async (what, wanted) => {
    const now = await focused(page);
    if (now !== wanted) say(`${what} deja el foco en ${now}, y no en ${wanted}`);
  };
  const open = async (key) => {
    await page.keyboard.press(key);
    await expect(`«${key}»`, "mdbook-searchbar");
    if (await expanded(page) !== "true") say(`«${key}» no dice que se abre`);
  };
  const type = async (text) => {
    await page.keyboard.type(text);
    await page.locator("#mdbook-searchresults a").first().waitFor();
  };

  await open("s");
  await page.keyboard.press("Escape");
  await expect("Escape", "mdbook-search-toggle");
  if (await expanded(page) !== "false") say("Escape no dice que se cierra");
  if (await page.isVisible("#mdbook-searchbar")) say("Escape no la cierra");
  await open("/");
  // En el cuadro, «s» y «/» son letras.
  await type("es/s");
  if (await page.inputValue("#mdbook-searchbar") !== "es/s") {
    say("no deja escribir «s» o «/»");
  }
  await page.keyboard.press("ControlOrMeta+a");
  await type("candado");
  const told = await page.locator("#mdbook-searchresults-header").textContent();
  if (!/resultado.*«candado».*«mutex»/.test(told)) say(`dice «${told}»`);

  const moves = [
    ["ArrowUp", "mdbook-searchbar"],
    ["ArrowDown", "resultado 1"],
    ["ArrowDown", "resultado 2"],
    ["ArrowUp", "resultado 1"],
    ["ArrowUp", "mdbook-searchbar"],
    ["ArrowDown", "resultado 1"],
    ["ArrowDown", "resultado 2"],
  ];
  for (const [key, wanted] of moves) {
    await page.keyboard.press(key);
    await expect(key, wanted);
  }
  // El segundo resultado es el término del glosario.
  await page.keyboard.press("Enter");
  await page.waitForURL(/glosario\.html/);
  const row = page.locator("main td:first-child", { hasText: /^mutex$/ });
  if (!(await row.evaluate((cell) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return top > 0 && bottom < innerHeight;
  }))) say("el término elegido no queda a la vista");
  const marked = await page.evaluate(() =>
    [...CSS.highlights.get("busqueda") ?? []].map(String));
  if (!marked.includes("mutex")) say("la página no resalta lo buscado");
  await page.keyboard.press("Escape");
  if (await page.evaluate(() => CSS.highlights.has("busqueda"))) {
    say("Escape no quita lo resaltado");
  }

  await page.goBack();
  await page.locator("#mdbook-searchresults a").first().waitFor();
  if (await page.inputValue("#mdbook-searchbar") !== "candado") {
    say("al volver, la búsqueda se ha perdido");
  }
  await page.focus("#mdbook-searchbar");
  await page.keyboard.press("Enter");
  await page.waitForURL(/caracteristicas\.html/);
  await page.close();
};

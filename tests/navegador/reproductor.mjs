// El reproductor de un registro: avanza con el teclado, dice cada suceso, lo
// resalta donde está y al final no deja a nadie en turno ni en la cola, y en
// espera, solo a quien el registro deja así.

const HEAD = /^ *(ms|paso) +tarea +suceso/;

/** Recorre cada reproductor de la página, y dice con `say` lo que va mal. */
export const playEverything = async (page, say) => {
  const records = await page.$$eval("main pre > code", (blocks, head) =>
    blocks.map((block) => block.textContent)
      .filter((text) => new RegExp(head).test(text) && !/^[-+]/m.test(text)),
  HEAD.source);
  const players = await page.$$(".reproductor");
  if (players.length !== records.length) {
    say(`${records.length} registros y ${players.length} reproductores`);
    return;
  }
  if (!players.length) return;
  // Lo que está plegado no recibe el teclado.
  await page.$$eval("details", (all) => all.forEach((one) => {
    one.open = true;
  }));
  for (const [index, player] of players.entries()) {
    const wrong = (what) => say(`reproductor ${index + 1}: ${what}`);
    await checkPlayer(page, player, records[index].split("\n"), wrong);
  }
};

const checkPlayer = async (page, player, lines, wrong) => {
  const events = lines.filter((line) => /^ *\d+  /.test(line));
  const messages = lines.filter((line) => /^ +\w+--?>>\w+: /.test(line));
  const buttons = await player.$$eval("button", (all) =>
    all.map((button) => button.textContent).join(", "));
  if (buttons !== "Primero, Anterior, Siguiente, Último") {
    wrong(`los botones son ${buttons}`);
  }

  const address = page.url();
  const seen = () => player.evaluate((panel) => {
    const details = [...panel.querySelectorAll("dt")].map((term) =>
      [term.textContent, term.nextElementSibling.textContent]);
    const marked = [...CSS.highlights.get("suceso")];
    return {
      said: panel.querySelector("[aria-live=polite]").textContent,
      marked: marked.map((range) => range.toString()),
      ...Object.fromEntries(details),
    };
  });
  await (await player.$("button")).focus();
  await page.keyboard.press("Home");
  const told = [];
  for (const [at, line] of events.entries()) {
    const now = await seen();
    const [, task, what] = line.trim().split(/ {2,}/);
    const start = `Suceso ${at + 1} de ${events.length}: `;
    if (!now.said.startsWith(start) || !now.said.endsWith(`${task}, ${what}.`)) {
      wrong(`dice «${now.said}» y el suceso es «${line}»`);
    }
    // Cada reproductor de la página tiene una línea resaltada.
    if (!now.marked.includes(line)) wrong(`no resalta «${line}»`);
    if (now["Código"] !== "—") {
      const code = now.marked.some((text) => text.trim() === now["Código"]);
      if (!code) wrong(`no resalta el código «${now["Código"]}»`);
    }
    if (now["Mensaje"] && now["Mensaje"] !== "—") told.push(now["Mensaje"]);
    const place = { "en turno": "En turno", "se lanza": "En la cola" };
    for (const [words, name] of Object.entries(place)) {
      if (what.startsWith(words) && !now[name].split(", ").includes(task)) {
        wrong(`«${line}», y ${name}: ${now[name]}`);
      }
    }
    await page.keyboard.press("ArrowRight");
  }
  const last = await seen();
  for (const name of ["En turno", "En la cola"]) {
    if (last[name] !== "nadie") wrong(`acaba, y ${name}: ${last[name]}`);
  }
  // De un interbloqueo no se sale: su registro acaba con las dos en espera.
  const ends = new Map(events.map((line) => line.trim().split(/ {2,}/).slice(1)));
  const waiting = [...ends].filter(([, what]) => what.startsWith("espera"))
    .map(([task, what]) => `${task} (${what.replace(/^espera ?/, "")})`);
  if (last["En espera"] !== (waiting.join(", ") || "nadie")) {
    wrong(`acaba, y En espera: ${last["En espera"]}`);
  }
  if (told.join("\n") !== messages.map((line) => line.trim()).join("\n")) {
    wrong(`cuenta ${told.length} mensajes de ${messages.length}`);
  }
  await page.keyboard.press("ArrowLeft");
  const before = (await seen()).said;
  if (!before.startsWith(`Suceso ${events.length - 1} de `)) {
    wrong(`al volver dice «${before}»`);
  }
  if (page.url() !== address) wrong("las flechas cambian de página");
};

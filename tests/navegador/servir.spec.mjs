// El índice se escribe en la carpeta que mdBook vigila: guardar una página
// construye el libro una vez, y no otra por haber escrito el índice.

import { appendFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { copyBook, discard, watch } from "./copia.mjs";
import { expect, test } from "./libro.mjs";

// mdBook mira si algo ha cambiado cada segundo.
const LOOKS = 4000;

test("saving a page builds the book once", async () => {
  const root = copyBook();
  const index = join(root, "src/buscador/indice");
  rmSync(index, { recursive: true, force: true });
  const mdbook = watch(root);
  try {
    let said = "";
    mdbook.stderr.on("data", (text) => (said += text));
    mdbook.stdout.on("data", (text) => (said += text));
    const times = (what) => said.split(what).length - 1;
    const built = () => times("HTML book written");
    await expect.poll(() => times("Watching for changes"), { timeout: 60_000 })
      .toBe(1);
    appendFileSync(join(root, "src/glosario.md"), "\nUna frase de más.\n");
    await expect.poll(built, { timeout: 60_000 }).toBe(1);
    expect(readdirSync(index)).toContain("tabla.js");
    await new Promise((done) => setTimeout(done, LOOKS));
    expect(built(), said).toBe(1);
  } finally {
    mdbook.kill();
    discard(root);
  }
});

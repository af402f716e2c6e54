// Qué página sale delante de cada búsqueda, qué se lee en el resultado y cuánto
// se descarga: en este libro y en uno el doble de grande.

import { dirname } from "node:path";
import { INPUT, results, search, TOGGLE } from "./buscar.mjs";
import { buildDouble, discard } from "./copia.mjs";
import { expect, test as base, TRIED } from "./libro.mjs";
import { serve } from "./servidor.mjs";

// Lo que descarga la primera búsqueda, comprimido.
const MOST_KB = 150;
// En el doble del libro de hoy, que ha crecido un cuarto desde que se pidió lo
// de arriba.
const MOST_KB_DOUBLED = 200;

const test = base.extend({
  /** Dónde está servido el libro doble. */
  doubled: [async ({}, use) => {
    const book = buildDouble();
    await serve(book, use);
    discard(dirname(book));
  }, { scope: "worker", timeout: 300_000 }],
});

// Lo que se busca, la página que sale delante y lo que se lee en el resultado.
const QUERIES = [
  ["corrutina", "corrutinas"],
  ["corrutinas", "corrutinas"],
  ["corutina", "corrutinas"],
  ["asíncrona", "que-es-asyncio"],
  ["asincrona", "que-es-asyncio"],
  ["ejecucion", "grabar", /ejecución/],
  ["senal", "subprocesos", /señal/],
  ["montículo", "temporizadores"],
  ["monticulos", "temporizadores"],
  ["cancelar", "cancelacion", /cancel/i],
  ["cancelación", "cancelacion", /cancelación/i],
  ["cancelado", "cancelacion", /cancel/i],
  ["despierta", "despertador", /despert/i],
  ["loop de eventos", "bucle-de-eventos"],
  ["event loop", "bucle-de-eventos"],
  ["subproceso", "subprocesos"],
  ["deadlock", "caracteristicas", /interbloqueo/],
  ["candado", "caracteristicas", /mutex/i],
  ["Mutex", "caracteristicas", /mutex/i],
  ["preventiva", "multitarea", /apropiativa/],
  ["callback", "beneficios", /retrollamada/],
  ["timeout", "caracteristicas", /límite/],
  ["Waker", "despertador"],
  ["E/S", "es-y-cpu"],
  ["qué es un deadlock", "caracteristicas", /interbloqueo/],
  ["condicion de carrera", "un-solo-hilo", /condiciones de carrera/],
  ["spawn", "bucle-de-eventos", /lanza/i],
  ["tokio::spawn", "bucle-de-eventos", /::spawn/],
  ["create_task", "hilos-y-tareas", /create_task · tokio::spawn/],
  ["asyncio.create_task", "bucle-de-eventos", /tokio::spawn/],
  ["spawn_blocking", "hilos-y-tareas", /to_thread · .*spawn_blocking/],
  ["que hace await", "que-hace-await"],
  // En el libro doble, su capítulo pasa delante de su fila del mapa.
  ["TaskGroup", "mapa-asyncio-tokio esperar-varias", /TaskGroup/],
  ["shield", "cancelacion"],
  ["select!", "elegir-con-select", /select!/],
  ["StreamReader", "mapa-asyncio-tokio", /BufReader/],
  ["PriorityQueue", "mapa-asyncio-tokio", /piezas/],
  ["broadcast", "canales"],
  ["BoundedSemaphore", "mapa-asyncio-tokio", /sync::Semaphore/],
  ["Condition", "sincronizacion"],
  ["zombi", "subprocesos"],
];

/** Escribe la búsqueda letra por letra, y dice cuántos kB ha descargado. */
const check = async (page, origin, [query, expected, text]) => {
  const asked = [];
  page.on("requestfinished", (request) =>
    request.url().includes("/buscador/") && asked.push(request.sizes()));
  await page.goto(`${origin}/${TRIED}`);
  await page.click(TOGGLE);
  await page.locator(INPUT).pressSequentially(query);
  const found = await results(page, query);

  const pages = found.map((result) => result.page);
  const led = `«${query}» lleva a ${pages.slice(0, 3).join(", ")}`;
  expect(expected.split(" "), led).toContain(pages[0]);
  if (text) expect(found[0].text, `lo que enseña «${query}»`).toMatch(text);
  const bare = found.filter(({ marks }) => !marks);
  expect(bare, `«${query}» no resalta nada en algún resultado`).toEqual([]);

  const sizes = await Promise.all(asked);
  return sizes.reduce((sum, { responseBodySize }) =>
    sum + responseBodySize, 0) / 1000;
};

for (const row of QUERIES) {
  const name = `«${row[0]}» leads to ${row[1]}`;
  test(name, async ({ page, origin, within }) =>
    within("kB de una búsqueda", await check(page, origin, row), MOST_KB,
      `«${row[0]}»`));
  test(`${name}, also in a book twice as large`, async (
    { page, doubled, within },
  ) => within("kB de una búsqueda en el libro doble",
    await check(page, doubled, row), MOST_KB_DOUBLED, `«${row[0]}»`));
}

test("a word that the book does not say finds nothing", async (
  { page, visit },
) => {
  await visit(TRIED);
  await page.click(TOGGLE);
  expect(await search(page, "xyzzy")).toEqual([]);
});

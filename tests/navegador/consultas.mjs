// Qué página sale delante de cada búsqueda, y qué se lee en el resultado.

// Lo que se busca, la página que sale delante y lo que se lee en el resultado.
const QUERIES = [
  ["corrutina", "corrutinas"],
  ["corrutinas", "corrutinas"],
  ["corutina", "corrutinas"],
  ["asíncrona", "que-es-asyncio"],
  ["asincrona", "que-es-asyncio"],
  ["ejecucion", "grabar", /ejecución/],
  ["pequeno", "sondear-a-mano", /pequeño/],
  ["montículo", "temporizadores"],
  ["monticulos", "temporizadores"],
  ["cancelar", "cancelar-por-dentro"],
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
  ["timeout", "corrutinas", /tiempo límite/],
  ["Waker", "despertador"],
  ["E/S", "es-y-cpu"],
  ["qué es un deadlock", "caracteristicas", /interbloqueo/],
  ["condicion de carrera", "un-solo-hilo", /condiciones de carrera/],
  ["spawn", "corrutinas", /lanza/],
  ["tokio::spawn", "hilos-y-tareas", /::spawn/],
  ["create_task", "hilos-y-tareas", /create_task · tokio::spawn/],
  ["asyncio.create_task", "mapa-asyncio-tokio", /create_task · .*tokio::spawn/],
  ["spawn_blocking", "hilos-y-tareas", /to_thread · .*spawn_blocking/],
  ["que hace await", "que-hace-await"],
  ["TaskGroup", "mapa-asyncio-tokio", /JoinSet/],
  ["shield", "cancelacion"],
  ["select!", "cancelacion", /select!/],
  ["StreamReader", "mapa-asyncio-tokio", /BufReader/],
  ["PriorityQueue", "mapa-asyncio-tokio", /piezas/],
  ["broadcast", "canales"],
  ["BoundedSemaphore", "mapa-asyncio-tokio", /sync::Semaphore/],
  ["Condition", "sincronizacion"],
  ["zombi", "subprocesos"],
];

export const search = async (page, query) => {
  const input = page.locator("#mdbook-searchbar");
  await input.fill(query);
  await page.waitForFunction((text) =>
    document.querySelector("#mdbook-searchresults-header").textContent
      .includes(`«${text}»`), query);
  return page.$$eval("#mdbook-searchresults li", (rows) => rows.map((row) => ({
    page: new URL(row.querySelector("a").href).pathname.split("/").at(-1)
      .replace(".html", ""),
    text: `${row.querySelector("a").textContent}\n${row.textContent}`,
    marks: row.querySelectorAll("mark").length,
  })));
};

export const checkQueries = async (page, say) => {
  for (const [query, expected, text] of QUERIES) {
    const results = await search(page, query);
    const names = results.slice(0, 3).map((result) => result.page);
    if (names[0] !== expected) {
      say(`«${query}» lleva a ${names.join(", ") || "nada"}, y no a ${expected}`);
    } else if (text && !text.test(results[0].text)) {
      say(`«${query}» no enseña ${text}: ${results[0].text}`);
    }
    const bare = results.find(({ marks }) => !marks);
    if (bare) say(`«${query}» no resalta nada en ${bare.text}`);
  }
  if ((await search(page, "xyzzy")).length) say("«xyzzy» encuentra algo");
};

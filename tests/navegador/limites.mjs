// Lo que se le permite a cada página, en una tabla, y cómo se cuenta. No hay
// tiempos: en una máquina ocupada no se repiten.

export const LIMITS = {
  // Lo que viaja la primera vez, comprimido como lo sirve GitHub Pages.
  "kB": 80,
  "peticiones": 20,
  "peticiones a otros sitios": 0,
  "tipos de letra": 0,
  // Cuánto se mueve lo que ya se ve mientras llega lo demás. No tiene por qué
  // moverse nada (a-trozos.spec.mjs): media centésima no la nota nadie.
  "movimiento": 0.005,
  "píxeles que se salen": 0,
  "diagramas sin dibujar": 0,
  // Una secuencia no tiene otra forma para lo estrecho: se acorta su texto.
  "secuencias que no caben": 0,
};

// Empieza a contar en esa pestaña; lo que devuelve da la cuenta.
export const watch = async (page, origin) => {
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  await client.send("Network.setCacheDisabled", { cacheDisabled: true });
  let bytes, own, others, fonts;
  client.on("Network.requestWillBeSent", ({ request, type }) => {
    if (request.url.startsWith("data:")) return;
    if (request.url.startsWith(origin)) own += 1;
    else others += 1;
    if (type === "Font") fonts += 1;
  });
  client.on("Network.loadingFinished", ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    window.moved = 0;
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries()) window.moved += shift.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  return {
    reset: () => [bytes, own, others, fonts] = [0, 0, 0, 0],
    count: async () => ({
      "kB": bytes / 1000,
      "peticiones": own,
      "peticiones a otros sitios": others,
      "tipos de letra": fonts,
      ...await page.evaluate(measure),
    }),
  };
};

// Corre en la página.
const measure = async () => {
  // Lo que falte por pintar, pintado.
  for (const _ of [1, 2, 3]) {
    await new Promise((done) => requestAnimationFrame(done));
  }
  const root = document.documentElement;
  const main = document.querySelector("main");
  // Un nombre que no cabe en su párrafo, aunque quepa en la pantalla, o una
  // orden que no cabe en su caja si no se puede desplazar.
  const texts = [...main.querySelectorAll("p, li, pre")]
    .filter((text) => getComputedStyle(text).overflowX !== "auto")
    .map((text) => text.scrollWidth - text.clientWidth);
  const edge = (box) =>
    Math.floor(box.getBoundingClientRect().left) + box.scrollWidth;
  const wide = (svg) =>
    svg.getBoundingClientRect().width > svg.closest("figure").clientWidth;
  // Los que escribe una persona en Mermaid se desplazan por dentro: uno es de
  // otro libro, y se enseña como es.
  const sequences =
    [...main.querySelectorAll("figure:not(.diagrama) svg.secuencia")];
  const diagrams = [...document.querySelectorAll("pre.mermaid")];
  return {
    "movimiento": window.moved,
    // Lo que se corta también se sale, aunque no se pueda desplazar.
    "píxeles que se salen": Math.max(0, ...texts,
      Math.max(root.scrollWidth, edge(main)) - root.clientWidth),
    "diagramas sin dibujar": diagrams.filter((d) => !d.querySelector("svg")).length,
    "secuencias que no caben": sequences.filter(wide).length,
  };
};

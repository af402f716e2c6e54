// Lo que la política de seguridad de una página no le deja hacer.

/** Apunta en cada página que se abra en esa pestaña lo que se le impide. */
export const recordBlocked = (page) => page.addInitScript(() => {
  globalThis.blocked = [];
  document.addEventListener("securitypolicyviolation", (event) =>
    blocked.push(`${event.effectiveDirective}: ${event.blockedURI}`));
});

export const blocked = async (page) =>
  [...new Set(await page.evaluate(() => blocked))];

/** Lo que va mal con la política de la página abierta; `failed`, lo que no ha llegado. */
export const breaches = async (page, failed) => {
  const policy = await page.locator("meta[http-equiv]").first()
    .getAttribute("content");
  const strict = policy.startsWith("default-src 'none'") &&
    !/unsafe-inline/.test(policy);
  return [
    ...(await blocked(page)).map((what) =>
      `la política de seguridad no deja ${what}. Pásalo a un archivo o, si es ` +
      "de una plantilla de theme/, escribe su huella con cargo escribe"),
    ...failed.map((url) => `no se ha cargado ${url}`),
    ...(strict ? [] : [`su política es «${policy}»`]),
  ];
};

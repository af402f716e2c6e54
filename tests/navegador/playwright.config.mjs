// Abre el libro en un navegador de verdad, claro y oscuro, ancho y estrecho.
//
// Tras `mdbook build`, y una vez la orden que dice CONTRIBUTING.md:
//   npm --prefix tests/navegador test                    todo
//   npm --prefix tests/navegador test -- controles       un archivo
//   npm --prefix tests/navegador test -- -g "canales.*limits"   lo que se llame así
// BOOK es la carpeta del libro, si no es `book/`; con CAPTURAS=carpeta se
// guarda en ella una imagen de cada página. El Chromium es el del sistema.

import { spawnSync } from "node:child_process";
import { defineConfig } from "@playwright/test";

const executablePath = spawnSync("which", ["chromium"], { encoding: "utf8" })
  .stdout.trim();
if (!executablePath) throw new Error("no hay chromium: apt install chromium");

// Lo que cambia con el tema o el ancho; lo demás se prueba una vez.
const LOOKS = /(paginas|controles|listados|papel)\.spec\.mjs$/;

const look = (name, colorScheme, width, rest) => ({
  name,
  use: { colorScheme, viewport: { width, height: 900 } },
  ...rest,
});

export default defineConfig({
  testMatch: "*.spec.mjs",
  outputDir: "../../target/navegador",
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [["./resumen.mjs"], [process.env.CI ? "dot" : "line"]],
  // Lo que no llega a ocurrir es un fallo, sin prisa: la máquina está ocupada.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
  },
  projects: [
    look("clara, 360 px", "light", 360, { testMatch: LOOKS }),
    look("clara, 1400 px", "light", 1400),
    look("oscura, 1400 px", "dark", 1400, {
      testMatch: LOOKS,
      grepInvert: /@sin-color/,
    }),
  ],
});

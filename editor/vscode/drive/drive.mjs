// Drives the packaged extension in a real VS Code workbench, code-server's, with a headless Chromium:
//
//   npm ci && npm run package
//   npm run drive -- --code-server PATH [--sequent PATH | --service URL] [--chromium PATH] [--out DIR]
//
// A file with three `sorry`s: prove one, choose among proofs of another, prove all, show the graph; then a goal that is
// out of reach, cancelled. Fails where the text is not what it should be. Pictures of each step go into DIR.

import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const { values } = parseArgs({
  options: {
    "code-server": { type: "string", default: "code-server" },
    sequent: { type: "string", default: "sequent" },
    service: { type: "string", default: "" },
    chromium: { type: "string", default: "/usr/bin/chromium" },
    out: { type: "string", default: "drive-out" },
  },
});
const out = resolve(values.out);
const home = mkdtempSync(join(tmpdir(), "sequent-drive-"));
const [workspace, user, extensions] = ["workspace", "user", "extensions"].map((name) => join(home, name));
const DRAFT = `import Mathlib

theorem twice (a b : ℝ) (h : 0 < a) (k : a < b) : 0 < a + b := by
  sorry

theorem squares (x y : ℤ) : (x + y) ^ 2 = x ^ 2 + 2 * x * y + y ^ 2 := by
  sorry -- the binomial

theorem parts (p q : Prop) (hp : p) (hq : q) : q ∧ p := by
  constructor
  · sorry
  · exact hp
`;
const HARD = `import Mathlib

theorem out_of_reach (a b c n : ℕ) (h : 2 < n) (ha : 0 < a) (hb : 0 < b) : a ^ n + b ^ n ≠ c ^ n := by
  sorry
`;

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

function prepare() {
  for (const folder of [workspace, out, join(user, "User"), join(user, "Machine")]) mkdirSync(folder, { recursive: true });
  writeFileSync(join(workspace, "Draft.lean"), DRAFT);
  writeFileSync(join(workspace, "Hard.lean"), HARD);
  const settings = JSON.stringify({
    "sequent.command": [values.service ? "/nowhere" : values.sequent, "lsp"], "sequent.server": values.service, "sequent.timeLimit": 60, "workbench.startupEditor": "none",
    "security.workspace.trust.enabled": false, "files.autoSave": "off", "editor.minimap.enabled": false,
  });
  writeFileSync(join(user, "User", "settings.json"), settings);
  writeFileSync(join(user, "Machine", "settings.json"), settings);
  const folders = ["--extensions-dir", extensions, "--user-data-dir", user];
  execFileSync(values["code-server"], ["--install-extension", resolve("sequent.vsix"), ...folders], { stdio: "ignore" });
  return folders;
}

class Workbench {
  constructor(page) {
    this.page = page;
  }

  picture = (name) => this.page.screenshot({ path: join(out, `${name}.png`) });
  pause = (milliseconds) => this.page.waitForTimeout(milliseconds);
  holes = async () => (await this.text()).split("sorry").length - 1;

  /** What the editor shows of the file, which is all of it. */
  async text() {
    const lines = await this.page.locator(".monaco-editor .view-lines").first().innerText();
    return lines.replace(/\u00a0/g, " ");
  }

  async until(what, holds, seconds = 90) {
    const end = Date.now() + 1000 * seconds;
    while (!(await holds())) {
      if (Date.now() > end) {
        await this.picture("failed");
        assert.fail(`${what}: not within ${seconds} s`);
      }
      await this.pause(100);
    }
  }

  shows = async (text) => (await this.page.getByText(text).filter({ visible: true }).count()) > 0;

  async open(file) {
    await this.page.keyboard.press("Control+p");
    await this.pause(500);
    await this.page.keyboard.type(file, { delay: 20 });
    await this.pause(1000);
    await this.page.keyboard.press("Enter");
    await this.until(`${file} is open`, () => this.shows("theorem"), 30);
  }

  async goTo(line) {
    await this.page.locator(".monaco-editor .view-lines").first().click();
    await this.page.keyboard.press("Control+g");
    await this.pause(400);
    await this.page.keyboard.type(`${line}:4`);
    await this.page.keyboard.press("Enter");
    await this.pause(400);
  }

  async command(title) {
    await this.page.keyboard.press("F1");
    await this.pause(600);
    await this.page.keyboard.type(title, { delay: 15 });
    await this.pause(1000);
    await this.page.keyboard.press("Enter");
  }
}

async function drive(page) {
  const bench = new Workbench(page);
  await page.waitForSelector(".monaco-workbench", { timeout: 120_000 });
  await bench.pause(3000);
  await bench.open("Draft.lean");
  await bench.until("a lens for all holes", () => bench.shows("prove all 3 goals"));
  await bench.picture("1-open");

  await bench.goTo(4);
  const begun = Date.now();
  await bench.command("Sequent: Prove This Goal");
  await bench.until("one goal proved", async () => (await bench.holes()) === 2);
  console.log(`one goal proved ${((Date.now() - begun) / 1000).toFixed(1)} s after the command palette was opened`);
  await bench.until("its verdict", () => bench.shows(/verdict level 4/), 10);
  await bench.picture("2-one");

  await bench.goTo(7);
  await bench.command("Sequent: Choose Among");
  await bench.until("a choice of proofs", () => page.locator(".quick-input-list").getByText(/level 4/).count());
  await page.keyboard.press("ArrowDown");
  await bench.pause(500);
  await bench.picture("3-choose");
  await page.keyboard.press("Escape");
  assert.equal(await bench.holes(), 2);

  await bench.command("Sequent: Prove All in File");
  await bench.until("all goals proved", async () => (await bench.holes()) === 0);
  await bench.until("the word on it", () => bench.shows("2 of 2 goals proved"), 10);
  await bench.picture("4-all");
  const text = await bench.text();
  assert.match(text, /-- the binomial/);
  assert.match(text, /· exact hp/);
  console.log(text);

  await bench.command("Sequent: Show the Proof Graph");
  await bench.until("the graph", () => bench.shows(/Proof graph: /), 20);
  await bench.pause(4000);
  await bench.picture("5-graph");

  await bench.command("View: Close All Editors");
  await bench.pause(800);
  if (await bench.shows("Don't Save")) await page.getByText("Don't Save").first().click();
  await bench.open("Hard.lean");
  await bench.until("its lens", () => page.locator(".codelens-decoration").count());
  await bench.goTo(4);
  await bench.command("Sequent: Prove This Goal");
  await bench.until("a goal that is being looked at", () => bench.shows(/goal \d+: ⊢/));
  await bench.pause(2000);
  await bench.picture("6-running");
  const stopped = Date.now();
  const cancel = page.locator(".notifications-toasts").getByRole("button", { name: "Cancel" });
  await cancel.first().click({ timeout: 10_000 });
  await bench.until("the end of the progress", async () => !(await cancel.count()), 10);
  console.log(`cancelled within ${Date.now() - stopped} ms`);
  assert.equal(await bench.holes(), 1);
  await bench.pause(1000);
  await bench.picture("7-cancelled");
}

const folders = prepare();
const port = await freePort();
const server = spawn(
  values["code-server"],
  ["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check", ...folders, workspace],
  { detached: true, stdio: "ignore" },
);
const browser = await chromium.launch({ executablePath: values.chromium, args: ["--no-sandbox"] });
try {
  const page = await (await browser.newContext({ viewport: { width: 1400, height: 850 } })).newPage();
  for (let tries = 0; ; tries++) {
    const there = await page.goto(`http://127.0.0.1:${port}/`, { timeout: 60_000 }).then(() => true, () => false);
    if (there) break;
    assert(tries < 60, "the workbench does not start");
    await page.waitForTimeout(1000);
  }
  await drive(page);
  assert.equal(readFileSync(join(workspace, "Hard.lean"), "utf8"), HARD);
  console.log(`all as it should be; pictures in ${out}`);
} finally {
  await browser.close();
  process.kill(-server.pid, "SIGTERM");
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

// The editor's side of `sequent lsp`: commands, progress with cancel, a choice of proofs, and the proof graph in a panel.

import * as net from "net";
import * as vscode from "vscode";
import {
  LanguageClient, LanguageClientOptions, MessageTransports, ServerOptions, StreamInfo, TextEdit, WorkDoneProgress,
} from "vscode-languageclient/node";
import { overWebSocket } from "./service";

interface Verdict { level: number; name: string; reason: string; axioms: string[] }
interface Result { name: string; line: number; column: number; status: string; proof: string | null; verdict: Verdict | null; reason: string }
interface Proved { results: Result[]; edits: TextEdit[]; version: number; applied: boolean }
interface Proofs { goal: string; reason: string; version: number; proofs: { proof: string; verdict: Verdict; summary: string; edits: TextEdit[] }[] }
interface Graph { title: string; html: string }

const LEAN_EXTENSION = "leanprover.lean4";
const PROVE_LENS = "sequent.server.prove", PROVE_ALL_LENS = "sequent.server.proveAll";
let client: LanguageClient | undefined;
let tokens = 0;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const register = (name: string, run: () => Promise<void>) =>
    context.subscriptions.push(vscode.commands.registerCommand(name, () => run().catch(shown)));
  register("sequent.prove", () => proveHere());
  register("sequent.proveAll", () => proveAll());
  register("sequent.choose", () => choose());
  register("sequent.graph", () => showGraph());
  register("sequent.restart", () => restart());
  context.subscriptions.push(vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration("sequent")) restart().catch(shown);
  }));
  await start().catch(shown);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function restart(): Promise<void> {
  await client?.dispose().catch(() => undefined); // it may never have started
  await start();
}

async function start(): Promise<void> {
  const settings = vscode.workspace.getConfiguration("sequent");
  const errors = settings.get<string>("errors");
  const options: LanguageClientOptions = {
    documentSelector: [{ language: "lean4" }, { pattern: "**/*.lean" }],
    initializationOptions: {
      timeLimit: settings.get<number>("timeLimit"),
      strategy: settings.get<string>("strategy"),
      generator: settings.get<string>("generator"),
      errors: errors === "always" || (errors === "auto" && vscode.extensions.getExtension(LEAN_EXTENSION) === undefined),
    },
    middleware: {
      // Lenses and code actions come from the server; here they get progress with cancel and a word on the verdict.
      executeCommand: async (command, args, next) => {
        const [uri, line, character] = args as [string, number, number];
        if (command === PROVE_LENS) return prove(vscode.Uri.parse(uri), new vscode.Position(line, character)).catch(shown);
        if (command === PROVE_ALL_LENS) return prove(vscode.Uri.parse(uri)).catch(shown);
        return next(command, args);
      },
    },
  };
  client = new LanguageClient("sequent", "Sequent", serverOptions(settings), options);
  await client.start();
}

function serverOptions(settings: vscode.WorkspaceConfiguration): ServerOptions {
  const address = settings.get<string>("server") ?? "";
  if (/^https?:/.test(address)) {
    const key = settings.get<string>("key") || process.env.SEQUENT_API_KEY || "";
    return (): Promise<MessageTransports> => overWebSocket(address, key);
  }
  if (address) {
    const [host, port] = address.split(":");
    return () => new Promise<StreamInfo>((resolve, reject) => {
      const socket = net.connect(Number(port), host, () => resolve({ reader: socket, writer: socket }));
      socket.once("error", reject);
    });
  }
  const [command, ...args] = settings.get<string[]>("command") ?? ["sequent", "lsp"];
  return { command, args }; // over standard input and output, and no argument that says so
}

function shown(error: unknown): void {
  if (!(error instanceof vscode.CancellationError)) {
    void vscode.window.showErrorMessage(`Sequent: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function here(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error("open a Lean file first");
  return editor;
}

/** A request with progress that can be cancelled; the goals that the server looks at are shown as they come. */
async function ask<T>(title: string, method: string, uri: vscode.Uri, position?: vscode.Position): Promise<T> {
  const running = client;
  if (!running) throw new Error("the server is not running");
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, cancel) => {
      const workDoneToken = `sequent-${++tokens}`;
      const listening = running.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
        if (value.kind === "report") progress.report({ message: value.message });
      });
      try {
        return await running.sendRequest<T>(method, {
          textDocument: { uri: running.code2ProtocolConverter.asUri(uri) },
          position: position && running.code2ProtocolConverter.asPosition(position),
          workDoneToken,
        }, cancel);
      } catch (error) {
        if (cancel.isCancellationRequested) throw new vscode.CancellationError();
        throw error;
      } finally {
        listening.dispose();
      }
    },
  );
}

async function prove(uri: vscode.Uri, position?: vscode.Position): Promise<void> {
  const title = position ? "Proving this goal" : "Proving all goals";
  const answer = await ask<Proved>(title, position ? "sequent/prove" : "sequent/proveAll", uri, position);
  const proved = answer.results.filter((result) => result.proof !== null);
  if (proved.length && !answer.applied) throw new Error("the file was changed meanwhile; nothing was put in");
  const text = answer.results.length === 1 ? one(answer.results[0]) : `${proved.length} of ${answer.results.length} goals proved`;
  const tell = proved.length ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
  void tell(`Sequent: ${text}`, "Proof graph").then((chosen) => (chosen ? showGraph(uri).catch(shown) : undefined));
}

function one(result: Result): string {
  if (result.proof === null || !result.verdict) return `${result.status}: ${result.reason}`;
  const { level, name, reason } = result.verdict;
  return `${result.status}, verdict level ${level} (${name})${reason ? `: ${reason}` : ""}`;
}

async function proveHere(): Promise<void> {
  const editor = here();
  await prove(editor.document.uri, editor.selection.active);
}

async function proveAll(): Promise<void> {
  await prove(here().document.uri);
}

/** Several proofs, shortest first; the one that is looked at stands behind the `sorry` in grey. */
async function choose(): Promise<void> {
  const editor = here(), running = client!;
  const answer = await ask<Proofs>("Looking for proofs", "sequent/proofs", editor.document.uri, editor.selection.active);
  if (!answer.proofs.length) throw new Error(answer.reason || "no proof was found");
  const items = answer.proofs.map((found) => ({
    label: found.proof.split("\n")[0], description: `level ${found.verdict.level} (${found.verdict.name})`,
    detail: found.proof.includes("\n") ? found.proof.replace(/\n/g, " ⏎ ") : undefined, found,
  }));
  const ghost = vscode.window.createTextEditorDecorationType({});
  const show = (item: (typeof items)[0] | undefined) => {
    const edit = item?.found.edits[0];
    const range = edit && running.protocol2CodeConverter.asRange(edit.range);
    const contentText = edit && `  ⟵ ${edit.newText.trim().replace(/\s*\n\s*/g, " ⏎ ")}`;
    const after = { contentText, color: new vscode.ThemeColor("editorGhostText.foreground"), fontStyle: "italic" };
    editor.setDecorations(ghost, range ? [{ range, renderOptions: { after } }] : []);
  };
  show(items[0]);
  try {
    const chosen = await vscode.window.showQuickPick(items, {
      title: `⊢ ${answer.goal.split("⊢").pop()?.trim() ?? ""}`, placeHolder: "Shortest first; Enter puts it in",
      matchOnDetail: true, onDidSelectItem: (item) => show(item as (typeof items)[0]),
    });
    if (!chosen) return;
    if (editor.document.version !== answer.version) throw new Error("the file was changed meanwhile; nothing was put in");
    const edit = new vscode.WorkspaceEdit();
    edit.set(editor.document.uri, await running.protocol2CodeConverter.asTextEdits(chosen.found.edits));
    await vscode.workspace.applyEdit(edit);
  } finally {
    ghost.dispose();
  }
}

async function showGraph(uri: vscode.Uri = here().document.uri): Promise<void> {
  const graph = await client!.sendRequest<Graph>("sequent/graph", { textDocument: { uri: client!.code2ProtocolConverter.asUri(uri) } });
  const panel = vscode.window.createWebviewPanel("sequent.graph", `Proof graph: ${graph.title}`, vscode.ViewColumn.Beside, { enableScripts: true });
  panel.webview.html = graph.html;
}

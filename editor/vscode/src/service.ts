// The protocol over a WebSocket of `sequent serve`: one message is one text.

import {
  AbstractMessageReader, AbstractMessageWriter, DataCallback, Disposable, Message, MessageTransports, MessageWriter,
} from "vscode-languageclient/node";
import WebSocket from "ws";

/** Connect to a service, with an API key where it asks for one. */
export function overWebSocket(address: string, key: string): Promise<MessageTransports> {
  const socket = new WebSocket(`${address.replace(/^http/, "ws").replace(/\/+$/, "")}/v1/lsp`, {
    headers: key ? { Authorization: `Bearer ${key}` } : {},
    handshakeTimeout: 10_000,
    perMessageDeflate: false,
  });
  return new Promise((resolve, reject) => {
    const reader = new Reader(socket), writer = new Writer(socket);
    socket.once("open", () => resolve({ reader, writer, detached: true }));
    socket.once("error", reject);
    socket.once("unexpected-response", (_, response) => {
      let body = "";
      response.on("data", (part) => (body += part));
      response.on("end", () => reject(new Error(`${address} refuses the connection: ${detail(body) ?? response.statusMessage}`)));
    });
  });
}

function detail(body: string): string | undefined {
  try {
    return (JSON.parse(body) as { detail?: string }).detail;
  } catch {
    return undefined;
  }
}

class Reader extends AbstractMessageReader {
  constructor(private readonly socket: WebSocket) {
    super();
    socket.on("error", (error) => this.fireError(error));
    socket.on("close", () => this.fireClose());
  }

  listen(callback: DataCallback): Disposable {
    const heard = (data: WebSocket.RawData) => callback(JSON.parse(String(data)) as Message);
    this.socket.on("message", heard);
    return { dispose: () => void this.socket.off("message", heard) };
  }
}

class Writer extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly socket: WebSocket) {
    super();
    socket.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      this.socket.send(JSON.stringify(message), (error) => (error ? reject(error) : resolve()));
    });
  }

  end(): void {
    this.socket.close();
  }
}

import { connect, type Server, type Socket } from "node:net";

/**
 * Runs in the sandbox's network with a listening socket of the host's, and joins the two, connection by connection.
 * It ends when the process that started it does.
 */
process.once("message", (port: number, server: Server) => {
  server.on("connection", (outside) => join(outside, connect(port, "127.0.0.1")));
  process.send?.("listening");
});
process.once("disconnect", () => process.exit(0));

function join(outside: Socket, inside: Socket): void {
  outside.pipe(inside).pipe(outside);
  for (const socket of [outside, inside]) socket.on("error", () => end(outside, inside));
}

function end(...sockets: readonly Socket[]): void {
  for (const socket of sockets) socket.destroy();
}

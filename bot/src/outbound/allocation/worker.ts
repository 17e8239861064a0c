import { parentPort, workerData } from "node:worker_threads";
import { instanceMessage, type ThreadMessage } from "./messages";
import { solveHere } from "./solve-here";

const say = (message: ThreadMessage): void => parentPort?.postMessage(message);

// The entry point of the thread. It ends by itself once there is nothing more to say; what it throws is its 'error'.
say({
  solved: solveHere(instanceMessage.parse(workerData), (progress) => {
    say({ progress });
  }),
});

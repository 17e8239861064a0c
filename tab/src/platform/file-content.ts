import { ApiProblem } from "./api-problem";

/**
 * The bytes of a file in base64. Rejects with an `ApiProblem` of these words where the device does not give
 * the file up: moved, deleted, locked by another program.
 */
export function contentBase64(file: File, unreadable: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => {
      const about = { detail: unreadable, cause: reader.error };
      reject(new ApiProblem("invalid-request", about));
    };
    reader.onload = () => {
      const address = typeof reader.result === "string" ? reader.result : "";
      resolve(address.slice(address.indexOf(",") + 1));
    };
    reader.readAsDataURL(file);
  });
}

import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import { fileAddress } from "../api/ask.ts";
import { fetchFile } from "../api/request.ts";
import { useLanguage } from "../language/use-language.ts";
import { keepFile } from "../recordings/keep-file.ts";
import type { CallsWanted } from "./calls-address.ts";

/** Keeps the calls that are wanted as a file for a spreadsheet. */
export function useCallsFile(wanted: CallsWanted): UseMutationResult<void, Error, void> {
  const language = useLanguage();
  return useMutation({
    mutationFn: async () => keepFile(await fetchFile(fileAddress("GET /api/calls.csv", { query: { ...wanted, language } })), "calls.csv"),
  });
}

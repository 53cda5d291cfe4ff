/** What answers about the office as a whole: as a file, and its end. */
import type { officeApi } from "../../../core/account/api/office.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { showDeletion, askForDeletion, takeBackDeletion } from "./deletion.ts";
import { startExport, listExports, addressOfExport } from "./exports.ts";
import { startImport, checkImport, applyImport } from "./imports.ts";

export const officeHandlers: HandlersOf<typeof officeApi> = {
  "POST /api/office/exports": startExport,
  "GET /api/office/exports": listExports,
  "POST /api/office/exports/{id}/address": addressOfExport,
  "POST /api/office/imports": startImport,
  "POST /api/office/imports/{id}/check": checkImport,
  "POST /api/office/imports/{id}/apply": applyImport,
  "GET /api/office/deletion": showDeletion,
  "POST /api/office/deletion": askForDeletion,
  "DELETE /api/office/deletion": takeBackDeletion,
};

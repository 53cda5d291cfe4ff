/** Whether mail to offices leaves, and whom it reaches. Neither stops a deployment: telephones work without. */
import type { Aws } from "../ports/aws.ts";
import type { Step } from "../steps.ts";

export async function checkMail(aws: Aws, parameters: Readonly<Record<string, string>>): Promise<Step<void>> {
  const given = parameters["MailFrom"] ?? "";
  const from = given === "" ? (parameters["ProviderEmail"] ?? "") : given;
  const { isVerified, reachesEverybody } = await aws.mailSender(from);
  const todo = [
    ...(isVerified ? [] : [`Mail: Amazon has sent a mail with a link to ${from}. Press it; until then no mail to offices leaves.`]),
    ...(reachesEverybody
      ? []
      : ["Mail: your Amazon SES is in its sandbox and writes to confirmed addresses only. Ask for production access in the SES console."]),
  ];
  const note = todo.length === 0 ? `from ${from}` : `from ${from}, not to everybody yet (see below)`;
  return { value: undefined, note, todo };
}

/** Works as the first verb only: the call is not answered and costs nothing. */
export const reject = (reason: "busy" | "rejected"): string => `<Reject reason="${reason}"/>`;

/** For what every change of an office's set-up may be refused, whatever it changes (functions/account/setup/change-setup.ts). */
export const ofSetup = ["plan-refused", "tariff-exceeded", "number-taken", "changed-meanwhile"] as const;

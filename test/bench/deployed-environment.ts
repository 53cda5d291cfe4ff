import { BASE } from "./office.ts";

/** What the stack gives the control function, with the services' addresses at one port of this machine. */
export const deployedEnvironment = (port: number): Record<string, string> => ({
  TABLE_NAME: "simu",
  RECORDINGS_BUCKET: "recordings",
  CARRIER_SECRET_ARN: "arn:aws:secretsmanager:us-east-1:000000000000:secret:carrier",
  PUBLIC_BASE_URL: BASE,
  ACCOUNT_URL: "https://account.example.com",
  AWS_REGION: "us-east-1",
  AWS_ACCESS_KEY_ID: "bench",
  AWS_SECRET_ACCESS_KEY: "bench",
  AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
});

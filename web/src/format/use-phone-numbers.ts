/** The world's groups are 8 KB on the way: they are fetched beside the first calls, and until they are here numbers are shown ungrouped. */
import { useQuery } from "@tanstack/react-query";

interface PhoneNumbers {
  readonly phoneNumber: (e164: string) => string;
  readonly groupNumbers: (sentence: string) => string;
}

const UNGROUPED: PhoneNumbers = { phoneNumber: (e164) => e164, groupNumbers: (sentence) => sentence };

export function usePhoneNumbers(): PhoneNumbers {
  const { data } = useQuery({ queryKey: ["phone-numbers"], queryFn: loadPhoneNumbers, staleTime: Infinity, gcTime: Infinity });
  return data ?? UNGROUPED;
}

function loadPhoneNumbers(): Promise<PhoneNumbers> {
  return import("./phone-number.ts");
}

/** Orders of which nobody knows yet whether the carrier carried them out: looked at again here, by whoever comes by. */
import { Alert, Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { NumbersView } from "../../../core/account/api/numbers.ts";
import { useFailureWords } from "../app/use-failure-words.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useFinishOrder } from "./use-numbers.ts";

export function OpenOrders({ orders }: { readonly orders: NumbersView["open"] }) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const { phoneNumber } = usePhoneNumbers();
  const finish = useFinishOrder();
  return orders.map(({ id, number }) => (
    <Alert key={id} color="yellow" icon={<IconAlertTriangle aria-hidden />} m="md">
      <p>{t("numbers.open", { number: phoneNumber(number) })}</p>
      {finish.error !== null && <p role="alert">{words(finish.error)}</p>}
      <Button size="xs" variant="default" loading={finish.isPending} onClick={() => finish.mutate(id)}>
        {t("numbers.finish")}
      </Button>
    </Alert>
  ));
}

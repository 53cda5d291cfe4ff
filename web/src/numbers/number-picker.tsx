/** Picks a number out of the carrier's real offers, with papers only where the country wants them. */
import { Alert, Button, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertCircle, IconAmbulance } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NumberView, OffersView } from "../../../core/account/api/numbers.ts";
import type { Holder, NumberKind, Offer } from "../../../core/numbers/offer.ts";
import { FailureNotice } from "../app/failure-notice.tsx";
import { useFailureWords } from "../app/use-failure-words.ts";
import { useMoney } from "../format/use-money.ts";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import { useLanguage } from "../language/use-language.ts";
import { useOffice } from "../shell/office.ts";
import { countryName } from "./country-name.ts";
import { HolderFields } from "./holder-fields.tsx";
import { emptyHolder, isWhole } from "./holder.ts";
import { OfferList } from "./offer-list.tsx";
import { useBuyNumber } from "./use-numbers.ts";
import { useCountries, useOffers } from "./use-offers.ts";
import classes from "./number-picker.module.css";

const TYPING_MS = 350;

export function NumberPicker({ onBought }: { readonly onBought: (number: NumberView) => void }) {
  const { t } = useTranslation();
  const reader = useLanguage();
  const office = useOffice();
  const [country, setCountry] = useState(office.country);
  const [kind, setKind] = useState<NumberKind>();
  const [typed, setTyped] = useState("");
  const [wanted] = useDebouncedValue(typed.trim(), TYPING_MS);
  const countries = useCountries() ?? [country];
  const offers = useOffers({ country, kind, wanted });
  const { found } = offers;
  return (
    <div className={classes.picker}>
      <div className={classes.search}>
        <NativeSelect
          label={t("numbers.picker.country")}
          size="md"
          value={country}
          data={[...new Set([country, ...countries])].map((code) => ({ value: code, label: countryName(code, reader) }))}
          onChange={({ currentTarget }) => {
            setCountry(currentTarget.value);
            setKind(undefined);
          }}
        />
        <TextInput
          label={t("numbers.picker.wanted")}
          description={t("numbers.picker.wantedHint")}
          inputWrapperOrder={["label", "input", "description", "error"]}
          size="md"
          maxLength={60}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </div>
      {found !== undefined && found.kinds.length > 1 && <Kinds found={found} onChoose={setKind} />}
      {found === undefined && offers.error === null && <Skeleton height={220} aria-label={t("numbers.picker.loading")} />}
      {found === undefined && offers.error !== null && <FailureNotice error={offers.error} retry={offers.ask} retrying={offers.isAsking} />}
      {found !== undefined && <Purchase key={country} found={found} onBought={onBought} />}
    </div>
  );
}

interface KindsProps {
  readonly found: OffersView;
  readonly onChoose: (kind: NumberKind) => void;
}

function Kinds({ found: { kinds, kind: chosen }, onChoose }: KindsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.kinds} role="group" aria-label={t("numbers.picker.kind")}>
      {kinds.map(({ kind, dear }) => (
        <Button
          key={kind}
          size="xs"
          variant={kind === chosen ? "light" : "default"}
          aria-pressed={kind === chosen}
          disabled={dear}
          title={dear ? t("numbers.picker.dear", { kind: t(`numbers.picker.kinds.${kind}`) }) : undefined}
          onClick={() => onChoose(kind)}
        >
          {t(`numbers.picker.kinds.${kind}`)}
        </Button>
      ))}
    </div>
  );
}

interface PurchaseProps {
  readonly found: OffersView;
  readonly onBought: (number: NumberView) => void;
}

function Purchase({ found, onBought }: PurchaseProps) {
  const { t } = useTranslation();
  const words = useFailureWords();
  const { money } = useMoney();
  const { phoneNumber } = usePhoneNumbers();
  const office = useOffice();
  const buy = useBuyNumber();
  const [chosen, setChosen] = useState<Offer>();
  const [holder, setHolder] = useState<Holder>(() => emptyHolder(office.name, found.country));
  const [tried, setTried] = useState(false);
  const { kind, offers, country, rent, emergency } = found;
  const offer = offers.find(({ number }) => number === chosen?.number) ?? offers[0];
  if (kind === undefined) return <p className={classes.none}>{t("numbers.picker.noKinds")}</p>;
  if (offer === undefined) return <p className={classes.none}>{t("numbers.picker.none")}</p>;
  const wantsPapers = offer.papers !== "none";
  const get = (): void => {
    setTried(true);
    if (wantsPapers && !isWhole(holder)) return;
    const wanted = { number: offer.number, country, kind, ...(wantsPapers ? { holder } : {}) };
    buy.mutate(wanted, { onSuccess: ({ number }) => onBought(number) });
  };
  return (
    <>
      <OfferList offers={offers} chosen={offer.number} onChoose={setChosen} />
      {wantsPapers && <HolderFields holder={holder} papers={offer.papers} tried={tried} onChange={setHolder} />}
      {!emergency && (
        <p className={classes.emergency}>
          <IconAmbulance size={18} aria-hidden /> {t("numbers.picker.emergency")}
        </p>
      )}
      {buy.error !== null && (
        <Alert color="red" icon={<IconAlertCircle aria-hidden />} role="alert">
          {words(buy.error)}
        </Alert>
      )}
      <div className={classes.get}>
        <span>
          {rent === undefined ? t("numbers.picker.free") : t("numbers.picker.price", { price: money(rent.micros, rent.currency) })}
        </span>
        <Button size="md" loading={buy.isPending} onClick={get}>
          {t("numbers.picker.get", { number: phoneNumber(offer.number) })}
        </Button>
      </div>
    </>
  );
}

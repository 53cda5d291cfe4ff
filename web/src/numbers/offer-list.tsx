import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Offer } from "../../../core/numbers/offer.ts";
import { Choice } from "../billing/choice.tsx";
import { usePhoneNumbers } from "../format/use-phone-numbers.ts";
import classes from "./number-picker.module.css";

export interface OfferListProps {
  readonly offers: readonly Offer[];
  readonly chosen: string;
  readonly onChoose: (offer: Offer) => void;
}

export function OfferList({ offers, chosen, onChoose }: OfferListProps) {
  const { t } = useTranslation();
  const { phoneNumber } = usePhoneNumbers();
  const name = useId();
  return (
    <fieldset className={classes.list}>
      <legend className={classes.legend}>{t("numbers.picker.offers")}</legend>
      <div className={classes.offers}>
        {offers.map((offer) => (
          <Choice key={offer.number} name={name} checked={offer.number === chosen} onChoose={() => onChoose(offer)}>
            <span className={classes.offer}>
              <span>{phoneNumber(offer.number)}</span>
              <span className={classes.place}>
                {[placeOf(offer), offer.papers === "none" ? "" : t("numbers.picker.papers")].filter((part) => part !== "").join(" · ")}
              </span>
            </span>
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}

const placeOf = ({ locality = "", region = "" }: Offer): string =>
  locality === region || region === "" ? locality : [locality, region].filter((part) => part !== "").join(", ");

/** What answers about one's own telephone. */
import type { myPhoneApi } from "../../../core/account/api/my-phone.ts";
import type { HandlersOf } from "../endpoint-handler.ts";
import { changeMyPhone } from "./change-my-phone.ts";
import { setNotifications } from "./set-notifications.ts";
import { setPin, removePin } from "./set-pin.ts";
import { showMyPhone } from "./show-my-phone.ts";
import { showPrice } from "./show-price.ts";

export const myPhoneHandlers: HandlersOf<typeof myPhoneApi> = {
  "GET /api/my-phone": showMyPhone,
  "PATCH /api/my-phone": changeMyPhone,
  "PUT /api/my-phone/pin": setPin,
  "DELETE /api/my-phone/pin": removePin,
  "PUT /api/my-phone/notifications": setNotifications,
  "GET /api/my-phone/price": showPrice,
};

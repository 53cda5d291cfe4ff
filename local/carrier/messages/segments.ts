/** How many messages a text takes on the air (3GPP TS 23.038 and 23.040): fewer letters fit into each when there are several. */
const GSM = /^[\n\r !"#$%&'()*+,\-./0-9:;<=>?@A-Z_a-z£¥§¡¿¤ÄÅÆÇÉÑÖØÜßàäåæèéìñòöøùüΓΔΘΛΞΠΣΦΨΩ^{}\\[\]~|€]*$/;
const TWICE_AS_WIDE = /[\^{}\\[\]~|€]/g;

export function segments(body: string): number {
  if (!GSM.test(body)) return body.length <= 70 ? 1 : Math.ceil(body.length / 67);
  const length = body.length + (body.match(TWICE_AS_WIDE)?.length ?? 0);
  return length <= 160 ? 1 : Math.ceil(length / 153);
}

import { type AdRequest, NewReview } from "@tandem/contract";
import type { JSX } from "solid-js";
import * as v from "valibot";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextArea } from "../../ui/form/TextField.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { createReview } from "../steps.data.ts";
import type { Reader } from "../thread-words.ts";
import { Stars } from "./Stars.tsx";

const ReviewForm = v.object({
  ...NewReview.entries,
  rating: v.picklist([1, 2, 3, 4, 5], t("Choose one to five stars.")),
});

/** Says how it went: of the influencer by the sponsor, of the campaign by the influencer. */
export function ReviewDialog(props: {
  request: AdRequest;
  me: Reader;
  other: string;
  onClose: () => void;
}): JSX.Element {
  const review = createReview(() => props.request.id);
  const form = createForm({
    schema: ReviewForm,
    initial: { rating: undefined, text: "" },
    submit: (body) => review.run(body),
    done: () => {
      toast({
        text: t("Your review of {name} is on their page.", { name: about() }),
        tone: "good",
      });
      props.onClose();
    },
  });
  const about = () => (props.me === "sponsor" ? props.other : props.request.campaignName);
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t("How was it with {other}?", { other: props.other })}
      sub={
        props.me === "sponsor"
          ? t("Your review stands on the profile of {other}. It is written once.", {
              other: props.other,
            })
          : t("Your review stands on the campaign and counts for {other}. It is written once.", {
              other: props.other,
            })
      }
    >
      <Form form={form} label={t("Review")} guard={false}>
        <Stars label={t("Stars")} name="rating" />
        <TextArea label={t("In words")} name="text" optional maxLength={2000} rows={5} />
        <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
          <Button onClick={() => props.onClose()}>{t("Not now")}</Button>
          <Button type="submit" variant="primary" busy={form.busy()}>
            {t("Send the review")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

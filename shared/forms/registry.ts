import { ComplaintRecord } from "./complaint-record/ComplaintRecord.tsx";
import { complaintRecordSpec } from "./complaint-record/schema.ts";
import { ExitPass } from "./exit-pass/ExitPass.tsx";
import { exitPassSpec } from "./exit-pass/schema.ts";
import type { Form, FormProps, FormSpec } from "./form.ts";
import { InstallationDispatch } from "./installation-dispatch/InstallationDispatch.tsx";
import { installationDispatchSpec } from "./installation-dispatch/schema.ts";
import type { FormName } from "./names.ts";
import { ServiceSheet } from "./service-sheet/ServiceSheet.tsx";
import { serviceSheetSpec } from "./service-sheet/schema.ts";
import { visitorBadgeSpec } from "./visitor-badge/schema.ts";
import { VisitorBadge } from "./visitor-badge/VisitorBadge.tsx";

/** A form from its spec and its looks, which must be of the same data. */
const form = <D>(
  spec: FormSpec<D>,
  Body: (props: FormProps<D>) => ReturnType<Form["Body"]>,
): Form<D> => ({
  ...spec,
  Body,
});

/** Every form with its React component. Data must have been parsed by the form's own schema. */
export const forms: Record<FormName, Form> = {
  visitorBadge: form(visitorBadgeSpec, VisitorBadge),
  complaintRecord: form(complaintRecordSpec, ComplaintRecord),
  installationDispatch: form(installationDispatchSpec, InstallationDispatch),
  serviceSheet: form(serviceSheetSpec, ServiceSheet),
  exitPass: form(exitPassSpec, ExitPass),
};

/**
 * Stands in for jsonschema, with which ElectroDB checks every model at every cold start. A test
 * checks the models with the real one, so that only the repetition is left out.
 */
export class Validator {
  addSchema(): void {}

  /**
   * ElectroDB asks first whether a model has the shape of its beta, and takes a model without
   * errors for one. Ours never have it: of the two schemas only the later one requires `model`.
   */
  validate(_model: unknown, schema: { required: string[] }): { errors: string[] } {
    return { errors: schema.required.includes("model") ? [] : ["not the shape of the beta"] };
  }
}

/** ElectroDB adds its formats to the prototype of the real one. */
(Validator.prototype as Validator & { customFormats: object }).customFormats = {};

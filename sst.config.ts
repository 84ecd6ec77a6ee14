import type { SSTConfig } from "sst";
import { addStacks } from "./stacks/app.ts";
import { readConfig } from "./stacks/config.ts";

/** The app and its stages. Everything else about deploying is in `stacks`. */
export default {
  config: ({ stage }) => ({ name: "tandem", stage, region: process.env.AWS_REGION }),
  stacks(app) {
    const { account, region, stage } = app;
    addStacks(
      app,
      readConfig(stage, process.env, {
        account,
        region,
        bundles: `${process.cwd()}/.build/functions`,
      }),
    );
  },
} satisfies SSTConfig;

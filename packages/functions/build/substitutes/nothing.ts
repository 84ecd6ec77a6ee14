throw new Error("This part was left out of the bundle because no function uses it.");

// Pages work without this script. It only saves steps.
"use strict";
